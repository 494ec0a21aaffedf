import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { joinTopics, type TopicKnowledge, topicKnowledge } from './check/build-knowledge.ts';
import { checkRows } from './check/check-rows.ts';
import type { Knowledge } from './check/knowledge.ts';
import { type PackedStrings, StringPacker, unpackedStrings } from './check/packed-strings.ts';
import { RowMemo } from './check/row-memo.ts';
import type { RowRule } from './check/row-rule.ts';
import { allRowRules } from './check/row-rules/all-row-rules.ts';
import { countedStrings, stringTable } from './check/string-table.ts';
import { topicRules } from './check/topic-rules/topic-rules.ts';
import type { Finding } from './model/finding.ts';
import { type CheckedShared, openChecked, type ReviewTask } from './open-checked.ts';

/** What all workers that review share. */
export interface ReviewShared extends CheckedShared {
  /** The file of the knowledge; null: it is still to be gathered. */
  readonly knowledge: string | null;
}

/** Knowledge as it is kept in a file: the table of strings is made of it by who needs it. */
export type KeptKnowledge = Omit<Knowledge, 'strings'> & { readonly strings: PackedStrings };

/** What the topics of a batch add to the knowledge. Texts of strings are those that this worker has not sent before. */
export interface GatheredBatch {
  readonly worker: number;
  readonly knowledge: TopicKnowledge;
  readonly strings: PackedStrings;
}

/** What there is to say about a topic; while knowledge is gathered, the last one of a batch stands for all of them. */
export type ReviewResult =
  | { readonly gathered: GatheredBatch | null }
  | { readonly findings: readonly Finding[] }
  | { readonly error: string };

const { shared, progress } = workerData as { shared: ReviewShared; progress: Int32Array };
const open = openChecked(shared);
const knowledge = shared.knowledge === null ? null : opened(shared.knowledge);
const rules = { rowRules: allRowRules, topicRules };
const memo = new RowMemo<RowRule>();
const packer = new StringPacker();

parentPort!.on('message', ({ batch }: { batch: readonly ReviewTask[] }) => {
  const parts: TopicKnowledge[] = [];
  const results = batch.map((task, index): ReviewResult => {
    Atomics.store(progress, 0, index);
    try {
      const checked = open(task);
      if (knowledge) return { findings: checkRows(checked, knowledge, rules, memo) };
      parts.push(topicKnowledge(checked));
      for (const string of countedStrings(checked.topic)) packer.add(string);
      if (index < batch.length - 1) return { gathered: null };
      return { gathered: { worker: threadId, knowledge: joinTopics(parts), strings: packer.take() } };
    } catch (error) {
      return { error: (error as Error).stack ?? String(error) };
    }
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});

function opened(file: string): Knowledge {
  const kept = deserialize(readFileSync(file)) as KeptKnowledge;
  return { ...kept, strings: stringTable(unpackedStrings(kept.strings)) };
}
