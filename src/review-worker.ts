import { parentPort, threadId, workerData } from 'node:worker_threads';
import { checkRows } from './check/check-rows.ts';
import type { JoinedKnowledge } from './check/joined-knowledge.ts';
import { type GivenKnowledge, openKnowledge } from './check/open-knowledge.ts';
import { RowMemo } from './check/row-memo.ts';
import type { RowRule } from './check/row-rule.ts';
import { allRowRules } from './check/row-rules/all-row-rules.ts';
import { TextTable } from './check/text-table.ts';
import { type TopicKnowledge, topicKnowledge } from './check/topic-knowledge.ts';
import { topicRules } from './check/topic-rules/topic-rules.ts';
import type { Finding } from './model/finding.ts';
import { type CheckedShared, openChecked, type ReviewTask } from './open-checked.ts';

/** What all workers that review share. */
export interface ReviewShared extends CheckedShared {
  /** null: it is still to be gathered. */
  readonly knowledge: { readonly joined: JoinedKnowledge; readonly given: GivenKnowledge } | null;
}

/** What the topics of a batch add to the knowledge, by the worker's own numbers of texts. */
export interface GatheredBatch {
  readonly worker: number;
  /** Texts that this worker has not sent before; numbers go on. */
  readonly texts: readonly string[];
  readonly topics: readonly TopicKnowledge[];
}

/** What there is to say about a topic; while knowledge is gathered, the last one of a batch stands for all of them. */
export type ReviewResult =
  | { readonly gathered: GatheredBatch | null }
  | { readonly findings: readonly Finding[] }
  | { readonly error: string };

const { shared, progress } = workerData as { shared: ReviewShared; progress: Int32Array };
const open = openChecked(shared);
const knowledge = shared.knowledge && openKnowledge(shared.knowledge.joined, shared.knowledge.given);
const rules = { rowRules: allRowRules, topicRules };
const memo = new RowMemo<RowRule>();
const table = new TextTable();
let sent = 0;

parentPort!.on('message', ({ batch }: { batch: readonly ReviewTask[] }) => {
  const topics: TopicKnowledge[] = [];
  const results = batch.map((task, index): ReviewResult => {
    Atomics.store(progress, 0, index);
    try {
      const checked = open(task);
      if (knowledge) return { findings: checkRows(checked, knowledge, rules, memo) };
      topics.push(topicKnowledge(checked, table));
      return { gathered: index < batch.length - 1 ? null : { worker: threadId, texts: fresh(), topics } };
    } catch (error) {
      return { error: (error as Error).stack ?? String(error) };
    }
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});

function fresh(): string[] {
  const texts = Array.from({ length: table.count - sent }, (_, k) => table.text(sent + k));
  sent = table.count;
  return texts;
}
