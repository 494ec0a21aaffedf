import { parentPort, workerData } from 'node:worker_threads';
import { alignTexts, SourceMemory, type TextPair } from './align-texts.ts';
import { forgetFormer, openPacked, writePacked } from './io/packed-file.ts';
import { TextReader } from './read-text.ts';

/** What all workers that align share. */
export interface AlignShared {
  /** The packed file of source texts. */
  readonly sources: string;
}

/** All pages of one locale. */
export interface AlignTask {
  /** The file to write. */
  readonly pack: string;
  /** Named as in the file. */
  readonly pairs: readonly (TextPair & { readonly name: string })[];
}

export type AlignResult = { readonly pages: number } | { readonly error: string };

const { shared, progress } = workerData as { shared: AlignShared; progress: Int32Array };
const reader = new TextReader(openPacked(shared.sources));
const sources = new SourceMemory();

parentPort!.on('message', ({ batch }: { batch: readonly AlignTask[] }) => {
  const results = batch.map((task, index): AlignResult => {
    Atomics.store(progress, 0, index);
    try {
      return alignTask(task);
    } catch (error) {
      return { error: (error as Error).stack ?? String(error) };
    }
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});

function alignTask({ pack, pairs }: AlignTask): AlignResult {
  const beads = alignTexts(pairs, reader, sources);
  writePacked(
    pack,
    pairs.map(({ name }, k) => [name, Buffer.from(beads[k]!)] as const),
  );
  forgetFormer(pack);
  return { pages: pairs.length };
}
