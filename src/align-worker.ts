import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { alignTexts, SourceMemory, type TextPair } from './align-texts.ts';
import { forgetFormer, openPacked, writePacked } from './io/packed-file.ts';
import { type TextRef, textKey } from './model/text-ref.ts';
import { type Sums, sumsName } from './open-aligned.ts';
import { TextReader } from './read-text.ts';

/** What all workers that align share. */
export interface AlignShared {
  /** The packed file of sources that are no files on disk. */
  readonly sources: string;
}

/** A packed file to write: the texts that pages are aligned with, or a group of pages and their alignment. */
export type AlignTask =
  | { readonly pack: string; readonly texts: readonly TextRef[] }
  | { readonly pack: string; readonly pairs: readonly (TextPair & { readonly name: string })[] };

/** How many pages were aligned. */
export type AlignResult = { readonly pages: number } | { readonly error: string };

const { shared, progress } = workerData as { shared: AlignShared; progress: Int32Array };
const reader = new TextReader(openPacked(shared.sources));
const sources = new SourceMemory();

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
  if ('texts' in task) {
    writePacked(
      task.pack,
      task.texts.map((ref) => [textKey(ref), sources.written(ref, reader)] as const),
    );
  } else {
    const aligned = alignTexts(task.pairs, reader, sources);
    const entries = task.pairs.map(({ name }, k) => [name, alignedLines(aligned[k]!)] as const);
    const sums: Sums = Object.fromEntries(entries.map(([name, lines]) => [name, hash('sha1', lines)]));
    writePacked(task.pack, [...entries, [sumsName, Buffer.from(JSON.stringify(sums))]]);
  }
  forgetFormer(task.pack);
  return 'texts' in task ? 0 : task.pairs.length;
}

/** The beads, then the text, a line each. */
function alignedLines({ beads, text }: { readonly beads: string; readonly text: Buffer }): Buffer {
  return Buffer.concat([Buffer.from(`${beads}\n`), text]);
}
