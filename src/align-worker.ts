import { parentPort, workerData } from 'node:worker_threads';
import { alignTexts, SourceMemory } from './align-texts.ts';
import { groupBefore, groupEntries } from './aligned-group.ts';
import { forgetFormer, isWhole, newestPacked, openPacked, type PackedFile, writePacked } from './io/packed-file.ts';
import { type TextPair, type TextRef, textKey } from './model/text-ref.ts';
import { TextReader } from './read-text.ts';

/** What all workers that align share. */
export interface AlignShared {
  /** The packed file of sources that are no files on disk. */
  readonly sources: string;
  /** The packed file of the texts that pages are aligned with. */
  readonly texts: string;
  /** Of the code that reads and aligns: what another version has written is of no use. */
  readonly version: string;
}

/** A packed file to write: the texts that pages are aligned with, or a group of pages and their alignment. */
export type AlignTask =
  | { readonly pack: string; readonly texts: readonly TextRef[] }
  | { readonly pack: string; readonly pairs: readonly TextPair[] };

/** The entry of packed files that says who wrote them. */
const versionName = 'version';

/** How many pages were aligned. */
export type AlignResult = { readonly pages: number } | { readonly error: string };

const { shared, progress } = workerData as { shared: AlignShared; progress: Int32Array };
const reader = new TextReader(openPacked(shared.sources));
const versionEntry = [versionName, Buffer.from(shared.version)] as const;
let texts: PackedFile | null = null;
const sources = new SourceMemory((key) => {
  texts ??= openPacked(shared.texts);
  return texts?.get(key) ?? null;
});

parentPort!.on('message', ({ batch }: { batch: readonly AlignTask[] }) => {
  const results = batch.map((task, index): AlignResult => {
    Atomics.store(progress, 0, index);
    try {
      return { pages: write(task) };
    } catch (error) {
      return { error: (error as Error).stack ?? String(error) };
    }
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});

function write(task: AlignTask): number {
  // Another build with this cache may have been faster.
  if (isWhole(task.pack)) return 'texts' in task ? 0 : task.pairs.length;
  if ('texts' in task) writeTexts(task.pack, task.texts);
  else writeGroup(task.pack, task.pairs);
  forgetFormer(task.pack);
  return 'texts' in task ? 0 : task.pairs.length;
}

function writeTexts(pack: string, refs: readonly TextRef[]): void {
  const before = newest(pack);
  const known = new SourceMemory((key) => before?.get(key) ?? null);
  writePacked(pack, [versionEntry, ...refs.map((ref) => [textKey(ref), known.written(ref, reader)] as const)]);
}

/** The file of texts is there by now. */
function writeGroup(pack: string, pairs: readonly TextPair[]): void {
  const former = newest(pack);
  const aligned = alignTexts(pairs, reader, sources, former ? groupBefore(former) : undefined);
  writePacked(pack, [versionEntry, ...groupEntries(pairs, aligned)]);
}

/** The newest state of a packed file, if the same code has written it. */
function newest(pack: string): PackedFile | null {
  const found = newestPacked(pack);
  return found?.get(versionName)?.toString() === shared.version ? found : null;
}
