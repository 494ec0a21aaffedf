import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { ComparedSite } from './compare-alignment.ts';
import type { FormerPage } from './io/former-page.ts';
import { setSiteHandle } from './io/site-handle.ts';
import { type Batches, runBatches } from './io/worker-pool.ts';
import type { LayOutResult, LayOutShared, LayOutTask } from './lay-out-worker.ts';
import { localeTexts } from './locale-texts.ts';
import type { OnProgress } from './model/on-progress.ts';
import { openAligned } from './open-aligned.ts';
import { pageKeys } from './page-keys.ts';
import type { Draft, Drafts } from './site/drafts.ts';
import { pageFile } from './site/page-file.ts';
import { type SiteFile, takePages } from './taken-pages.ts';

export interface LayOutOptions {
  readonly cacheFolder: string;
  /** Where the site is written. */
  readonly folder: string;
  /** A file of the published site, by its path in the site. */
  readonly former: (path: string) => FormerPage | null;
  /** Told each file that is made of pages. */
  readonly onFile: (file: SiteFile) => void;
  readonly onProgress: OnProgress;
  /** Told the bytes of each file with all pages of a locale, by path in the site. */
  readonly onFullTexts: (bytes: ReadonlyMap<string, number>) => void;
  /** What the compare pages show; null where there are none. */
  readonly aligned: Promise<Pick<ComparedSite, 'shared' | 'strings'> | null>;
  /** Told what the compare pages came to. */
  readonly onCompared: (pages: ComparedPages) => void;
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
      setSiteHandle({ routes: [], view: drafted });
      return standard.getStaticPaths();
    },
  };
}

function drafted(route: string): never {
  throw new Error(`/${route}/ is laid out already`);
}

/**
 * Writes all pages of the site, over all cores.
 * @param server the folder with Astro's built code
 */
export async function layOutAll(drafts: Drafts, server: string, options: LayOutOptions): Promise<void> {
  const { cacheFolder, folder, onProgress } = options;
  const { addresses, markdown } = drafts;
  const aligned = await options.aligned;
  const strings = aligned?.strings() ?? new Map<string, Draft>();
  const routes = [...drafts.routes, ...strings.keys()];
  onProgress('lay out', 0, routes.length);
  const origin = addresses.absolute('/')?.replace(/\/$/, '') ?? 'http://localhost';
  const shared: LayOutShared = {
    entry: builtEntry(server),
    origin,
    base: addresses.base,
    routes,
    aligned: aligned?.shared ?? null,
    markdown: { origin: markdown.origin, pages: markdown.pages },
    cacheFolder,
    folder,
  };
  const draft = (route: string): Draft => strings.get(route) ?? drafts.draft(route);
  const compared = comparedPages(drafts);
  const taken = takePages({
    routes,
    draft,
    keys: pageKeys([shared.entry, origin, addresses.base], aligned && openAligned(aligned.shared), markdown),
    plan: markdown,
    folder,
    former: options.former,
    onFile(file, bytes) {
      options.onFile(file);
      compared.add(file.path, bytes);
    },
  });
  const left = [...taken.wanted];
  const batches: Batches<LayOutTask> = {
    count: Math.ceil(left.length / batchSize),
    batch: (index) =>
      left.slice(index * batchSize, (index + 1) * batchSize).map(([route, wanted]) => {
        const own = draft(route);
        taken.drafted(route, own);
        return { route, draft: own, wanted };
      }),
  };
  let done = routes.length - left.length;
  const texts = localeTexts(folder, markdown);
  await runBatches<LayOutTask, LayOutResult>(batches, {
    worker: new URL('./lay-out-worker.ts', import.meta.url),
    shared,
    taskSeconds: pageSeconds,
    onResults(results, batch) {
      const pages = results.flatMap((result, index) => {
        if ('error' in result) throw new Error(`layout of ${result.error}`);
        const [route] = left[batch * batchSize + index]!;
        taken.made(route, result.bytes);
        compared.spent(route, result.milliseconds);
        return result.markdown === undefined ? [] : [[route, result.markdown] as const];
      });
      texts.add(batch, pages);
      done += results.length;
      onProgress('lay out', done, routes.length);
    },
    onLost: ({ route }, why) => ({ error: `/${route}/: ${why}` }),
  });
  const made = texts.close();
  taken.keepFullTexts(made);
  options.onFullTexts(new Map([...taken.fullTexts, ...made]));
  options.onCompared(compared.sum());
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
