import { AskedLog } from './check/asked-log.ts';
import { checkRows } from './check/check-rows.ts';
import type { JoinedKnowledge } from './check/joined-knowledge.ts';
import { type GivenKnowledge, openKnowledge } from './check/open-knowledge.ts';
import { RowMemo } from './check/row-memo.ts';
import type { RowRule } from './check/row-rule.ts';
import { allRowRules } from './check/row-rules/all-row-rules.ts';
import { type TextData, TextTable } from './check/text-table.ts';
import { type TopicKnowledge, topicKnowledge } from './check/topic-knowledge.ts';
import { topicRules } from './check/topic-rules/topic-rules.ts';
import type { Finding } from './model/finding.ts';
import { type CheckedShared, openChecked, type ReviewTask } from './open-checked.ts';

/** What all that review topics share. */
export interface ReviewShared extends CheckedShared {
  /** null: it is still to be gathered. */
  readonly knowledge: {
    readonly texts: TextData;
    readonly joined: JoinedKnowledge;
    readonly given: GivenKnowledge;
  } | null;
}

/** Numbers of this reviewer's own table of texts, and the texts that came to it since the last topic. */
interface Numbered {
  readonly fresh: readonly string[];
}

/** What a topic adds to the knowledge. */
export interface GatheredTopic extends Numbered {
  readonly knowledge: TopicKnowledge;
}

/** What there is to say about a topic, and what of the knowledge was asked for that. */
export interface ReviewedTopic extends Numbered {
  readonly findings: readonly Finding[];
  readonly asked: Int32Array;
}

export type TopicResult = GatheredTopic | ReviewedTopic;

/** Gathers what topics add to the knowledge or, where that is known, says what is wrong with them. */
export function topicReviewer(shared: ReviewShared): (task: ReviewTask) => TopicResult {
  const open = openChecked(shared);
  const table = new TextTable();
  let sent = 0;
  const fresh = (): string[] => {
    const texts = Array.from({ length: table.count - sent }, (_, k) => table.text(sent + k));
    sent = table.count;
    return texts;
  };
  if (!shared.knowledge) {
    return (task) => {
      const knowledge = topicKnowledge(open(task), table);
      return { knowledge, fresh: fresh() };
    };
  }
  const { texts, joined, given } = shared.knowledge;
  const log = new AskedLog();
  const knowledge = openKnowledge(joined, new TextTable(texts), given, log);
  const memo = new RowMemo<RowRule>(log);
  const rules = { rowRules: allRowRules, topicRules };
  return (task) => {
    const findings = checkRows(open(task), knowledge, rules, memo);
    const asked = Int32Array.from(log.take(), (question) => table.id(question));
    return { findings, asked, fresh: fresh() };
  };
}
