import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { ComparedSite } from './compare-alignment.ts';
import { draftJson } from './draft-json.ts';
import { type DraftSums, draftSums } from './draft-sums.ts';
import { draftedAhead } from './drafted-ahead.ts';
import type { FormerSite } from './io/former-site.ts';
import { setSiteHandle } from './io/site-handle.ts';
import { type Batches, runBatches } from './io/worker-pool.ts';
import type { LayOutResult, LayOutShared, LayOutTask } from './lay-out-worker.ts';
import { bytesOfTexts, fullText, type LocaleTexts, localeTexts } from './locale-texts.ts';
import type { OnProgress } from './model/on-progress.ts';
import { hasTask, isLast, type Share, wholeShare } from './model/share.ts';
import type { AlignedTopics } from './open-aligned.ts';
import { pageKeys } from './page-keys.ts';
import type { Draft, Drafts } from './site/drafts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';
import { pageFile } from './site/page-file.ts';
import { packLocales, type SharedLocales, sharedLocales } from './site/shared-locales.ts';
import { type SiteFile, takePages } from './taken-pages.ts';

export interface LayOutOptions {
  readonly cacheFolder: string;
  /** Where the site is written. */
  readonly folder: string;
  /** The published site; all of it that is not taken over is dropped before anything is written. */
  readonly former: FormerSite;
  /** Told each file that is made of pages. */
  readonly onFile: (file: SiteFile) => void;
  readonly onProgress: OnProgress;
  /** Told the bytes of each file with all pages of a locale, by path in the site. */
  readonly onFullTexts: (bytes: ReadonlyMap<string, number>) => void;
  /** What the compare pages show; null where there are none. */
  readonly aligned: Promise<Pick<ComparedSite, 'shared' | 'strings' | 'parts'> | null>;
  /** Told what the compare pages came to. */
  readonly onCompared: (pages: ComparedPages) => void;
  /** Which of the pages are laid out; all where left out. */
  readonly share?: Share;
  /** Who collects the Markdown of whole locales, batch by batch; where left out it goes to the site's folder. */
  readonly collect?: (markdown: MarkdownPlan) => LocaleTexts;
}

/** What the compare pages of a build came to; `seconds` of CPU over all cores, alignment left out. */
export interface ComparedPages {
  readonly pages: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** Pages of one batch. */
const batchSize = 40;
/** Laying a page out takes a millisecond; one that takes this long never ends. */
const pageSeconds = 60;

/**
 * Astro's prerenderer, with the mass of pages taken out of its one thread: they are laid out over all cores, by the
 * same built components. What is left to Astro is what needs its driver.
 */
export function layOutPrerenderer(
  standard: AstroPrerenderer,
  options: LayOutOptions & {
    readonly drafts: Promise<Drafts>;
    /** Astro's own output folder; may be another one. */
    readonly astroFolder: string;
  },
): AstroPrerenderer {
  return {
    ...standard,
    name: 'hexapla',
    async getStaticPaths() {
      await layOutAll(await options.drafts, serverFolder(options.astroFolder), options);
      setSiteHandle({ routes: [], view: laidOut });
      return standard.getStaticPaths();
    },
  };
}

function laidOut(route: string): never {
  throw new Error(`/${route}/ is laid out already`);
}

/**
 * Writes all pages of the site, over all cores; or one share of them, of which each batch is a batch of the whole.
 * @param server the folder with Astro's built code
 */
export async function layOutAll(drafts: Drafts, server: string, options: LayOutOptions): Promise<void> {
  const { folder, onProgress, share = wholeShare } = options;
  const { markdown } = drafts;
  const own = drafts.routes.filter((_, index) => hasTask(share, Math.floor(index / batchSize)));
  const entry = builtEntry(server);
  const locales = sharedLocales(drafts.locales);
  const common = [entry, drafts.addresses.origin, drafts.addresses.base];
  const sums = draftSums(join(options.cacheFolder, 'drafts'), JSON.stringify(common), drafts.inputSum);
  const { aligned, ...known } = await draftsKnown(drafts, own, common, locales, sums, options);
  const strings = (isLast(share) && aligned?.strings()) || new Map<string, Draft>();
  const routes = [...own, ...strings.keys()];
  const shared = sharedByWorkers(drafts, entry, locales, aligned, options, routes);
  onProgress('lay out', 0, routes.length);
  const draft = (route: string) => packLocales(strings.get(route) ?? drafts.draft(route), locales);
  const compared = comparedPages(drafts);
  const taken = takePages({
    routes,
    draft,
    ...known,
    plan: markdown,
    former: options.former,
    onSum: sums.note,
    onFile(file, bytes) {
      options.onFile(file);
      compared.add(file.path, bytes);
    },
  });
  options.former.dropRest();
  const left = [...taken.wanted];
  const batches: Batches<LayOutTask> = {
    count: Math.ceil(left.length / batchSize),
    batch: (index) =>
      left.slice(index * batchSize, (index + 1) * batchSize).map(([route, wanted]) => {
        const drafted = draft(route);
        taken.drafted(route, drafted);
        return { route, draft: draftJson(drafted), wanted };
      }),
  };
  let done = routes.length - left.length;
  const texts = options.collect?.(markdown) ?? localeTexts(folder, markdown, taken.keptTexts);
  await runBatches<LayOutTask, LayOutResult>(batches, {
    worker: new URL('./lay-out-worker.ts', import.meta.url),
    shared,
    taskSeconds: pageSeconds,
    onResults(results, batch) {
      const pages = results.flatMap((result, index) => {
        if ('error' in result) throw new Error(`layout of ${result.error}`);
        const [route] = left[batch * batchSize + index]!;
        const text = result.markdown;
        taken.made(route, result.bytes, text === undefined ? 0 : Buffer.byteLength(fullText(text)));
        compared.spent(route, result.milliseconds);
        return text === undefined ? [] : [[route, text] as const];
      });
      texts.add(batch, pages);
      done += results.length;
      onProgress('lay out', done, routes.length);
    },
    onLost: ({ route }, why) => ({ error: `/${route}/: ${why}` }),
  });
  const made = texts.close();
  taken.keepFullTexts(made);
  sums.keep();
  options.onFullTexts(new Map([...taken.fullTexts, ...bytesOfTexts(made)]));
  options.onCompared(compared.sum());
}

/** What decides which pages are taken over, as far as it can be known before all is aligned; and the alignment. */
async function draftsKnown(
  { markdown, draft }: Drafts,
  routes: readonly string[],
  common: readonly string[],
  locales: SharedLocales,
  sums: DraftSums,
  { aligned: aligning, former }: LayOutOptions,
) {
  let parts: AlignedTopics['parts'] = () => '';
  const keys = pageKeys(common, (topic) => parts(topic), markdown);
  const ahead = await draftedAhead(routes, (route) => packLocales(draft(route), locales), keys, former, sums);
  const aligned = await aligning;
  if (aligned) parts = aligned.parts;
  return { keys, ahead, aligned };
}

/** Adds the compare pages of a build up. */
function comparedPages({ compared }: Drafts) {
  const routes = new Map([...compared].map((route) => [pageFile(route), route]));
  const sum = { pages: 0, bytes: 0, milliseconds: 0 };
  return {
    add(path: string, bytes: number): void {
      if (!routes.has(path)) return;
      sum.pages += 1;
      sum.bytes += bytes;
    },
    spent(route: string, milliseconds: number): void {
      if (compared.has(route)) sum.milliseconds += milliseconds;
    },
    sum: (): ComparedPages => ({ pages: sum.pages, bytes: sum.bytes, seconds: sum.milliseconds / 1000 }),
  };
}

function sharedByWorkers(
  { addresses, markdown }: Drafts,
  entry: string,
  locales: SharedLocales,
  aligned: Pick<ComparedSite, 'shared'> | null,
  { cacheFolder, folder }: LayOutOptions,
  routes: readonly string[],
): LayOutShared {
  return {
    entry,
    origin: addresses.origin,
    base: addresses.base,
    routes,
    locales,
    aligned: aligned?.shared ?? null,
    markdown: { origin: markdown.origin, pages: markdown.pages },
    cacheFolder,
    folder,
  };
}

/**
 * Where Astro leaves its server code until all pages are rendered: below the output folder; for an output folder that is
 * not below the current one, where the code would not find its packages, below `.astro`.
 */
export function serverFolder(outDir: string): string {
  return join(outDir.startsWith(process.cwd()) ? outDir : join(process.cwd(), '.astro'), '.prerender');
}

/** Astro's built code of all pages, in the folder with its server code. */
export function builtEntry(server: string): string {
  const name = readdirSync(server).find((found) => /^prerender-entry\..*\.mjs$/.test(found));
  if (!name) throw new Error(`Astro's build left no prerender entry in ${server}`);
  return pathToFileURL(`${server}/${name}`).href;
}
