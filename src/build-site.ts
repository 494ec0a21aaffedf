import type { Host } from './astro-integration.ts';
import { compareAlignment } from './compare-alignment.ts';
import { indexSearch } from './index-search.ts';
import { astroFolder, toolFolder } from './io/project.ts';
import { openDraft } from './io/publish.ts';
import { copyAssets, copyFiles, writeFiles } from './io/site-files.ts';
import { setHost } from './io/site-handle.ts';
import type { ComparedPages } from './lay-out.ts';
import type { Finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Options } from './model/options.ts';
import { loadSite } from './pipeline.ts';
import { draftsOf } from './site/drafts.ts';
import { markdownNotes } from './site/markdown-notes.ts';
import type { Site } from './site/site.ts';
import { siteFiles } from './site/site-files.ts';
import { type ReviewInput, siteReview } from './site-review.ts';
import type { Verdict } from './verify/verdict.ts';
import { verifyFolder } from './verify-folder.ts';

/** How a build ended. `verdict` is null where the content was refused before anything was laid out. */
export interface BuildOutcome {
  readonly site: Site;
  readonly verdict: Verdict | null;
  readonly published: boolean;
  /** What was left out so that every host takes the site, and how to have it; a line each. */
  readonly notes: readonly string[];
  readonly compared: ComparedPages;
}

export interface BuildInput {
  readonly options: Options;
  readonly locales: readonly Locale[];
  /** Findings from before the site was loaded. */
  readonly findings: readonly Finding[];
  /** Where the site has review pages: what reviewers have agreed on. */
  readonly review: ReviewInput | null;
  readonly cacheFolder: string;
  readonly onProgress: OnProgress;
}

/**
 * Builds the whole site beside the published one, judges it, and puts it in its place: all or nothing.
 * Astro bundles its pages while ours are compiled; where the content is refused, both are given up.
 * @throws UsageError where the output folder cannot be used
 */
export async function buildSite(input: BuildInput): Promise<BuildOutcome> {
  const { options, cacheFolder, onProgress } = input;
  const draft = await openDraft(options.out);
  const astro = astroFolder();
  const giveUp = (): void => {
    draft.abandon();
    astro.remove();
  };
  process.once('exit', giveUp);
  try {
    const loading = loadSite(options, input.locales, cacheFolder, onProgress, input.findings);
    const reviewed = loading.then((site) => {
      if (refuses(site)) throw new Refusal();
      return input.review && siteReview(site, input.review, cacheFolder, onProgress);
    });
    const drafts = reviewed.then(async (made) => draftsOf(await loading, made?.review));
    const aligned = drafts.then(async () => {
      return (await reviewed)?.aligned ?? compareAlignment(await loading, cacheFolder, onProgress);
    });
    for (const promise of [reviewed, drafts, aligned]) promise.catch(() => {}); // Astro asks for them later; until then nobody listens.
    let fullTexts: ReadonlyMap<string, number> = new Map();
    let compared: ComparedPages = { pages: 0, bytes: 0, seconds: 0 };
    const onCompared: NonNullable<Host['build']>['onCompared'] = (pages) => {
      compared = pages;
    };
    const onFullTexts: NonNullable<Host['build']>['onFullTexts'] = (bytes) => {
      fullTexts = bytes;
    };
    const configuration = { options, locales: input.locales, findings: input.findings };
    setHost({
      configuration,
      cacheFolder,
      onProgress,
      build: { drafts, aligned, folder: draft.folder, onFullTexts, onCompared },
    } satisfies Host);
    await layOut(astro.path, drafts);
    const site = await loading;
    if (refuses(site)) return { site, verdict: null, published: false, notes: [], compared };
    const { addresses } = await drafts;
    await indexSearch(site, addresses, cacheFolder, draft.folder, onProgress);
    onProgress('write', 0, 0);
    const files = siteFiles(site, addresses, fullTexts, (await reviewed)?.review);
    writeFiles(draft.folder, files.texts);
    copyFiles(draft.folder, files.copies);
    copyAssets(astro.path, draft.folder);
    onProgress('verify', 0, 0);
    const verdict = await verifyFolder(draft.folder);
    const notes = markdownNotes(site, addresses, fullTexts);
    if (!verdict.ok) return { site, verdict, published: false, notes, compared };
    onProgress('publish', 0, 0);
    await draft.publish();
    return { site, verdict, published: true, notes, compared };
  } finally {
    process.off('exit', giveUp);
    giveUp();
  }
}

/** Stops Astro where the content has errors. */
class Refusal extends Error {}

function refuses(site: Site): boolean {
  return site.findings.some((finding) => finding.severity === 'error');
}

/** Runs Astro's build in the tool's own folder. A refusal of the content is no fault here. */
async function layOut(outDir: string, drafts: Promise<unknown>): Promise<void> {
  const work = process.cwd();
  process.chdir(toolFolder);
  try {
    // Loading Astro takes a second; by now the workers have something to do.
    const { build } = await import('astro');
    await build({ root: toolFolder, outDir, logLevel: 'error' });
  } catch (error) {
    const reason = await drafts.then(
      () => error,
      (fault) => fault,
    );
    if (!(reason instanceof Refusal)) throw reason;
  } finally {
    process.chdir(work);
  }
}
