import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { finishMarkdown } from './finish-markdown.ts';
import { finishView, topicShown } from './finish-view.ts';
import { type Renderer, rendererOf } from './io/astro-renderer.ts';
import { CompiledCache } from './io/compiled-cache.ts';
import { setSiteHandle } from './io/site-handle.ts';
import { textWriter } from './io/text-writer.ts';
import type { AlignedTopic } from './model/aligned-topic.ts';
import { encodedPath } from './model/encoded-path.ts';
import { type AlignedShared, openAligned } from './open-aligned.ts';
import type { Draft } from './site/drafts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';
import { markdownFile, pageFile } from './site/page-file.ts';
import { type Packed, type SharedLocales, unpackLocales } from './site/shared-locales.ts';
import type { Wanted } from './taken-pages.ts';

/** What all layout workers share. */
export interface LayOutShared {
  /** Astro's built entry, as a URL. */
  readonly entry: string;
  readonly origin: string;
  readonly base: string;
  readonly routes: readonly string[];
  readonly locales: SharedLocales;
  readonly markdown: Pick<MarkdownPlan, 'origin' | 'pages'>;
  /** What compare pages show; null where there are none. */
  readonly aligned: AlignedShared | null;
  readonly cacheFolder: string;
  /** Where the site is written. */
  readonly folder: string;
}

export interface LayOutTask {
  readonly route: string;
  /** What `draftJson` made of a draft with names in the place of its locales. */
  readonly draft: string;
  readonly wanted: Wanted;
}

/**
 * Bytes written as a page, the CPU time that a compare page took, and the page as Markdown where that is wanted for the file of
 * its locale; or what went wrong.
 */
export type LayOutResult =
  | { readonly bytes: number; readonly milliseconds: number; readonly markdown?: string }
  | { readonly error: string };

const { shared, progress } = workerData as { shared: LayOutShared; progress: Int32Array };
const cache = new CompiledCache(shared.cacheFolder);
/** What is being laid out. Astro's own word for it cannot be trusted: it leaves `?` and `#` of a route encoded. */
let current: Draft | null = null;
const aligned = shared.aligned && openAligned(shared.aligned);
let opened: AlignedTopic | null = null;
setSiteHandle({ routes: shared.routes, view: () => finishView(current!, cache, topicOf(current!)) });
let renderer: Promise<Renderer> | null = null;
const writeText = textWriter();

parentPort!.on('message', async ({ batch }: { batch: readonly LayOutTask[] }) => {
  const results: LayOutResult[] = [];
  for (const [index, { route, draft: json, wanted }] of batch.entries()) {
    Atomics.store(progress, 0, index);
    try {
      const draft = unpackLocales<Draft>(JSON.parse(json) as Packed<Draft>, shared.locales);
      // Asking takes as long as a tenth of a page.
      const clock = draft.kind === 'compare' ? cpuMilliseconds : () => 0;
      const before = clock();
      current = draft;
      const bytes = wanted.html ? write(route, await rendered(route)) : 0;
      const markdown = wanted.beside || wanted.full ? markdownOf(route, draft, wanted) : {};
      results.push({ bytes, milliseconds: clock() - before, ...markdown });
    } catch (error) {
      results.push({ error: `/${route}/: ${(error as Error).stack ?? error}` });
    }
  }
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});

/** What this thread has had of a core so far: a busy machine does not count. */
function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Opening a topic takes longer than laying out a page, and pages of one topic come one after the other. */
function topicOf(draft: Draft): AlignedTopic | null {
  const id = topicShown(draft);
  if (id === null || !aligned) return null;
  if (opened?.topic !== id) opened = aligned.topic(id);
  return opened;
}

/** Loading the built code takes longer than many pages, and there may be none to render. */
async function rendered(route: string): Promise<string> {
  renderer ??= rendererOf(shared.entry);
  return (await renderer).render(addressOf(route));
}

/** After the page itself, whose entry in the cache has just been read. */
function markdownOf(route: string, draft: Draft, { beside, full }: Wanted): { markdown?: string } {
  const markdown = finishMarkdown(draft, cache, shared.markdown);
  if (markdown === null) return {};
  if (beside) writeText(join(shared.folder, markdownFile(route)), markdown);
  return full ? { markdown } : {};
}

function addressOf(route: string): string {
  return `${shared.origin}${shared.base}${route === '' ? '' : `${encodedPath(route)}/`}`;
}

function write(route: string, html: string): number {
  const path = join(shared.folder, pageFile(route));
  mkdirSync(dirname(path), { recursive: true });
  return writeText(path, html);
}
