import { hash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { alignTexts, SourceMemory, type TextPair, type WrittenBefore } from './align-texts.ts';
import { forgetFormer, isWhole, newestPacked, openPacked, type PackedFile, writePacked } from './io/packed-file.ts';
import { type TextRef, textKey } from './model/text-ref.ts';
import { type Sums, sumsName } from './open-aligned.ts';
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
  | { readonly pack: string; readonly pairs: readonly (TextPair & { readonly name: string })[] };

/** Entries of packed files that are no text and no page: who wrote the file, and in which page each text stands. */
const versionName = 'version';
const keysName = 'keys';

/** How many pages were aligned. */
export type AlignResult = { readonly pages: number } | { readonly error: string };

const { shared, progress } = workerData as { shared: AlignShared; progress: Int32Array };
const reader = new TextReader(openPacked(shared.sources));
const versionEntry = [versionName, Buffer.from(shared.version)] as const;
/** Until the file of texts is written, its former state; opened when the first text is asked for. */
let textsBefore: PackedFile | null | undefined;
const sources = new SourceMemory((key) => {
  if (textsBefore === undefined) textsBefore = newest(shared.texts);
  return textsBefore?.get(key) ?? null;
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
  if ('texts' in task) {
    writePacked(task.pack, [
      versionEntry,
      ...task.texts.map((ref) => [textKey(ref), sources.written(ref, reader)] as const),
    ]);
  } else {
    const { pairs, pack } = task;
    const aligned = alignTexts(pairs, reader, sources, targetsBefore(newest(pack)));
    const entries = pairs.map(({ name }, k) => [name, alignedLines(aligned[k]!)] as const);
    const sums: Sums = Object.fromEntries(entries.map(([name, lines]) => [name, hash('sha1', lines)]));
    const keys = pairs.map(({ name, target }) => [textKey(target), name]);
    writePacked(pack, [versionEntry, ...entries, [sumsName, json(sums)], [keysName, json(keys)]]);
  }
  forgetFormer(task.pack);
  return 'texts' in task ? 0 : task.pairs.length;
}

/** The beads, then the text, a line each. */
function alignedLines({ beads, text }: { readonly beads: string; readonly text: Buffer }): Buffer {
  return Buffer.concat([Buffer.from(`${beads}\n`), text]);
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** The newest state of a packed file, if the same code has written it. */
function newest(pack: string): PackedFile | null {
  const found = newestPacked(pack);
  return found?.get(versionName)?.toString() === shared.version ? found : null;
}

/** The texts of a packed file of a locale. */
function targetsBefore(pack: PackedFile | null): WrittenBefore {
  const keys = pack?.get(keysName);
  if (!pack || !keys) return () => null;
  const names = new Map(JSON.parse(keys.toString()) as [string, string][]);
  return (key) => {
    const name = names.get(key);
    const lines = name === undefined ? null : pack.get(name);
    return lines ? lines.subarray(lines.indexOf('\n') + 1) : null;
  };
}
