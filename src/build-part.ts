import { join } from 'node:path';
import type { BuildInput, BuiltSite } from './build-outcome.ts';
import { noFormerSite } from './io/former-site.ts';
import { describePart, partFolder, writeBytes } from './io/part-folder.ts';
import { openDraft } from './io/publish.ts';
import { copyAssets, copyFiles, writeFiles } from './io/site-files.ts';
import type { LocaleTexts } from './locale-texts.ts';
import { builtSite, type MadePages, makePages } from './make-pages.ts';
import type { Part } from './model/part.ts';
import { isFirst, type Share } from './model/share.ts';
import { partKey } from './part-key.ts';
import { summarize } from './report/summary.ts';
import { fullTextPath, llmsTexts } from './site/llms-texts.ts';
import { type MarkdownFacts, markdownFacts } from './site/markdown-notes.ts';
import { markdownPlan } from './site/markdown-plan.ts';
import { siteFiles } from './site/site-files.ts';

/** How making a part ended; `part` is null where the content was refused: then nothing was written. */
export interface PartOutcome {
  readonly site: BuiltSite;
  readonly part: Part | null;
  readonly folder: string;
}

/** What joining needs to know beside files, `whole.json`. */
export interface WholeFacts {
  readonly markdown: MarkdownFacts;
  /** How each locale's one file begins. */
  readonly heads: readonly (readonly [locale: string, text: string])[];
  /** `llms.txt` of each locale as it is where the locale has such a file: by the path of that file, its own path and text. */
  readonly llms: readonly (readonly [fullText: string, path: string, text: string])[];
}

/**
 * Makes one part of a site, and nothing of the others: its share of pages and search indexes; the first one also all
 * that there is once. Written beside its folder, then put there. The parts of all shards make the site: `joinParts`.
 * @throws UsageError where the part's folder cannot be used
 */
export async function buildPart(input: BuildInput, share: Share): Promise<PartOutcome> {
  const { options, onProgress } = input;
  const target = partFolder(options.out, share);
  const draft = await openDraft(target);
  const giveUp = (): void => draft.abandon();
  process.once('exit', giveUp);
  try {
    const { folder } = draft;
    const pages = join(folder, 'pages');
    const collect = () => textFiles(join(folder, 'texts'), share);
    const made = await makePages(input, { folder: pages, former: Promise.resolve(noFormerSite), share, collect });
    const site = builtSite(made.site);
    if ('refused' in made) return { site, part: null, folder: target };
    onProgress('write', 0, 0);
    if (isFirst(share)) writeWhole(made, folder);
    const { severities: findings } = summarize(site.findings);
    const about = { pages: site.pages, topics: site.topics, locales: options.locales, findings };
    const key = partKey(made.site, input);
    const part = await describePart(folder, { ...share, key, site: about, compared: made.compared });
    onProgress('publish', 0, 0);
    await draft.publish();
    return { site, part, folder: target };
  } finally {
    process.off('exit', giveUp);
    giveUp();
  }
}

/** Keeps the Markdown of each batch for the files of whole locales, whose pages others have as well. */
function textFiles(folder: string, { shard, of }: Share): LocaleTexts {
  return {
    add(batch, texts) {
      // Its number among the batches of the whole: shares take turns.
      const name = `${String(batch * of + shard - 1).padStart(8, '0')}.json`;
      if (texts.length > 0) writeBytes(join(folder, name), JSON.stringify(texts));
    },
    close: () => new Map(),
  };
}

/** What there is once in a site. Where a locale has one file with all its pages is only known once they are joined. */
function writeWhole({ site, addresses, review, theme }: MadePages, folder: string): void {
  const whole = join(folder, 'whole');
  const files = siteFiles(site, addresses, new Map(), review);
  writeFiles(whole, files.texts);
  copyFiles(whole, files.copies);
  copyAssets(theme.client, whole);
  const everyText = new Map(site.locales.map((locale) => [fullTextPath(locale), 0]));
  const offered = llmsTexts(site, addresses, everyText);
  const facts: WholeFacts = {
    markdown: markdownFacts(site, addresses),
    heads: [...markdownPlan(site, addresses).heads],
    llms: site.locales.map((locale) => {
      const path = `${locale.id}/llms.txt`;
      return [fullTextPath(locale), path, offered.get(path)!];
    }),
  };
  writeBytes(join(folder, 'whole.json'), JSON.stringify(facts));
}
