import type { BuildInput, BuildOutcome, BuiltSite } from './build-outcome.ts';
import { compareAlignment } from './compare-alignment.ts';
import { indexSearch } from './index-search.ts';
import { openDraft } from './io/publish.ts';
import { copyAssets, copyFiles, writeFiles } from './io/site-files.ts';
import { lastBuild } from './last-build.ts';
import { type ComparedPages, type LayOutOptions, layOutAll } from './lay-out.ts';
import { loadSite } from './pipeline.ts';
import { draftsOf } from './site/drafts.ts';
import { markdownNotes } from './site/markdown-notes.ts';
import type { Site } from './site/site.ts';
import { siteFiles } from './site/site-files.ts';
import { siteReview } from './site-review.ts';
import { themeBundle } from './theme-bundle.ts';
import { judgeFolder } from './verify-folder.ts';

/**
 * Builds the whole site beside the published one, judges it, and puts it in its place: all or nothing.
 * Astro bundles the theme, where it has changed, while pages are compiled. Where nothing has changed, nothing is done.
 * @throws UsageError where the output folder cannot be used
 */
export async function buildSite(input: BuildInput): Promise<BuildOutcome> {
  const { options, locales, findings, review, cacheFolder, onProgress } = input;
  const last = lastBuild(input);
  const unchanged = last.unchanged();
  if (unchanged) return unchanged;
  const draft = await openDraft(options.out);
  const giveUp = (): void => draft.abandon();
  process.once('exit', giveUp);
  try {
    const loading = loadSite(options, locales, cacheFolder, onProgress, findings);
    loading.catch(() => {}); // Awaited below; until then nobody listens.
    let fullTexts: ReadonlyMap<string, number> = new Map();
    let compared: ComparedPages = { pages: 0, bytes: 0, seconds: 0 };
    const theme = await themeBundle(options.site);
    const site = await loading;
    if (refuses(site)) return { site: builtSite(site), verdict: null, published: false, notes: [], compared };
    const reviewed = review && (await siteReview(site, review, cacheFolder, onProgress));
    const drafts = draftsOf(site, reviewed?.review);
    const { addresses } = drafts;
    const pageKeys = new Map<string, string>();
    const taken = new Map<string, string>();
    const listeners: Pick<LayOutOptions, 'onFullTexts' | 'onCompared' | 'onFile'> = {
      onFile({ path, key, state }) {
        pageKeys.set(path, key);
        if (state !== null) taken.set(path, state);
      },
      onFullTexts(bytes) {
        fullTexts = bytes;
      },
      onCompared(pages) {
        compared = pages;
      },
    };
    const aligned = compareAlignment(site, cacheFolder, onProgress, reviewed?.aligned);
    const { folder } = draft;
    const { former } = last;
    await layOutAll(drafts, theme.server, { cacheFolder, folder, former, onProgress, aligned, ...listeners });
    const { onFile } = listeners;
    await indexSearch(site, addresses, cacheFolder, folder, onProgress, { former, onFile });
    onProgress('write', 0, 0);
    const files = siteFiles(site, addresses, fullTexts, reviewed?.review);
    writeFiles(folder, files.texts);
    copyFiles(folder, files.copies);
    copyAssets(theme.client, folder);
    // What stands there now is no page of ours.
    for (const path of [...files.texts.keys(), ...files.copies.keys()]) pageKeys.delete(path);
    onProgress('verify', 0, 0);
    const before = last.judgement();
    const judgement = await judgeFolder(folder, before ? { former: { ...before, taken } } : {});
    const { verdict } = judgement;
    const notes = markdownNotes(site, addresses, fullTexts);
    const outcome = { site: builtSite(site), verdict, published: verdict.ok, notes, compared };
    if (!verdict.ok) return outcome;
    onProgress('publish', 0, 0);
    await draft.publish(judgement.bytes);
    last.keep(outcome, pageKeys, judgement);
    return outcome;
  } finally {
    process.off('exit', giveUp);
    giveUp();
  }
}

function builtSite({ pages, topics, findings, folders }: Site): BuiltSite {
  return { pages: pages.length, topics: topics.length, findings, folders };
}

function refuses(site: Site): boolean {
  return site.findings.some((finding) => finding.severity === 'error');
}
