import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { type TopicKnowledge, topicKnowledge } from './check/build-knowledge.ts';
import { checkRows } from './check/check-rows.ts';
import type { Knowledge } from './check/knowledge.ts';
import { allRowRules } from './check/row-rules/all-row-rules.ts';
import { type CountedString, countedStrings } from './check/string-table.ts';
import { topicRules } from './check/topic-rules/topic-rules.ts';
import type { Finding } from './model/finding.ts';
import { type CheckedShared, openChecked, type ReviewTask } from './open-checked.ts';

/** What all workers that review share. */
export interface ReviewShared extends CheckedShared {
  /** The file of the knowledge; null: it is still to be gathered. */
  readonly knowledge: string | null;
}

/** What a topic adds to the knowledge, or what there is to say about it. */
export type ReviewResult =
  | { readonly knowledge: TopicKnowledge; readonly strings: readonly CountedString[] }
  | { readonly findings: readonly Finding[] }
  | { readonly error: string };

const { shared, progress } = workerData as { shared: ReviewShared; progress: Int32Array };
const open = openChecked(shared);
const knowledge = shared.knowledge === null ? null : (deserialize(readFileSync(shared.knowledge)) as Knowledge);
const rules = { rowRules: allRowRules, topicRules };

parentPort!.on('message', ({ batch }: { batch: readonly ReviewTask[] }) => {
  const results = batch.map((task, index): ReviewResult => {
    Atomics.store(progress, 0, index);
    try {
      const checked = open(task);
      if (knowledge) return { findings: checkRows(checked, knowledge, rules) };
      return { knowledge: topicKnowledge(checked), strings: countedStrings(checked.topic) };
    } catch (error) {
      return { error: (error as Error).stack ?? String(error) };
    }
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});
