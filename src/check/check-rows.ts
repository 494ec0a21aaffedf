import type { Edit } from '../model/edit.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { RuleId } from '../model/rules.ts';
import { checkedRows } from './checked-rows.ts';
import type { Knowledge } from './knowledge.ts';
import { rowAt } from './row-at.ts';
import { RowMemo } from './row-memo.ts';
import type { RowFault, RowRule } from './row-rule.ts';
import type { CheckedTopic, CheckedVersion, TopicRule } from './topic-rule.ts';

/** What a topic is judged by. */
export interface ReviewRules {
  readonly rowRules: readonly RowRule[];
  readonly topicRules: readonly TopicRule[];
}

/**
 * All that rules say about the translations of a topic, in the order of columns, then of places.
 * @param memo what was said about rows of other topics by the same rules and the same knowledge
 */
export function checkRows(
  checked: CheckedTopic,
  knowledge: Knowledge,
  rules: ReviewRules,
  memo = new RowMemo<RowRule>(),
): Finding[] {
  const found: { column: number; start: number; finding: Finding }[] = [];
  const add = (rule: RuleId, column: number, fault: RowFault, source: string, target: string, row?: string): void => {
    const version = checked.versions[column]!;
    const said = findingOf(rule, fault, version, source, target);
    found.push({ column, start: fault.start, finding: row === undefined ? said : { ...said, row } });
  };
  for (const row of checkedRows(checked)) {
    const judge = () => rules.rowRules.flatMap((rule) => rule.check(row, knowledge).map((fault) => ({ rule, fault })));
    for (const { rule, fault } of memo.of(row, judge)) {
      const { source = row.source?.text ?? '', target = row.target?.text ?? '' } = fault;
      add(rule.id, row.column, fault, source, target, row.id);
    }
  }
  for (const rule of rules.topicRules) {
    for (const fault of rule.check(checked, knowledge)) {
      const row = rowAt(checked.topic, fault.column, fault.start);
      add(rule.id, fault.column, fault, fault.source ?? '', fault.target ?? '', row);
    }
  }
  found.sort((a, b) => a.column - b.column || a.start - b.start || (a.finding.rule < b.finding.rule ? -1 : 1));
  return found.map((one) => one.finding);
}

function findingOf(rule: RuleId, fault: RowFault, version: CheckedVersion, source: string, target: string): Finding {
  const said = finding(rule, version.place(fault.start, fault.end), fault.message);
  const edits = editsOf(fault, version);
  const { locale } = version;
  return { ...said, source, target, ...(edits ? { edits } : {}), ...(locale ? { locale: locale.id } : {}) };
}

function editsOf({ start, end, replacement, edit }: RowFault, { path, file, place }: CheckedVersion): Edit[] | null {
  const change = edit ?? (replacement === undefined ? null : { start, end, after: replacement });
  if (!change) return null;
  const before = file.slice(change.start, change.end);
  return [
    { path, start: change.start, end: change.end, before, after: change.after, place: place(change.start, change.end) },
  ];
}
