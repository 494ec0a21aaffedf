import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { type TopicKnowledge, topicKnowledge } from './check/build-knowledge.ts';
import { checkRows } from './check/check-rows.ts';
import type { Knowledge } from './check/knowledge.ts';
import { allRowRules } from './check/row-rules/all-row-rules.ts';

import { type CountedString, countedStrings } from './check/string-table.ts';
import type { CheckedTopic, CheckedVersion } from './check/topic-rule.ts';
import { topicRules } from './check/topic-rules/topic-rules.ts';
import { openPacked, type PackedFile } from './io/packed-file.ts';
import type { AlignedColumn } from './model/aligned-topic.ts';
import type { Finding } from './model/finding.ts';
import type { Locale, LocaleId } from './model/locale.ts';
import type { TextRef } from './model/text-ref.ts';
import { type AlignedShared, type ColumnPlan, openAligned, type TopicPlan } from './open-aligned.ts';
import { decode, placer } from './read/source-text.ts';
import { alignedLimits, TextReader } from './read-text.ts';

/** What all workers that review share. */
export interface ReviewShared {
  readonly aligned: AlignedShared;
  readonly locales: readonly Locale[];
  readonly sourceTag: string;
  /** The file of the knowledge; null: it is still to be gathered. */
  readonly knowledge: string | null;
}

/** What is known of a page: its file as people name it, and the name of its element. */
export interface ReviewedPage {
  readonly file: string;
  readonly element: string | null;
}

/** One topic: its index in the plans, and its pages. */
export interface ReviewTask {
  readonly index: number;
  readonly pages: Readonly<Record<LocaleId, ReviewedPage>>;
}

/** What a topic adds to the knowledge, or what there is to say about it. */
export type ReviewResult =
  | { readonly knowledge: TopicKnowledge; readonly strings: readonly CountedString[] }
  | { readonly findings: readonly Finding[] }
  | { readonly error: string };

const { shared, progress } = workerData as { shared: ReviewShared; progress: Int32Array };
const aligned = openAligned(shared.aligned);
const sources: PackedFile | null = openPacked(shared.aligned.sources);
const reader = new TextReader(sources);
const locales = new Map(shared.locales.map((locale) => [locale.id, locale]));
const knowledge = shared.knowledge === null ? null : (deserialize(readFileSync(shared.knowledge)) as Knowledge);
const rules = { rowRules: allRowRules, topicRules };

parentPort!.on('message', ({ batch }: { batch: readonly ReviewTask[] }) => {
  const results = batch.map((task, index): ReviewResult => {
    Atomics.store(progress, 0, index);
    try {
      return review(task);
    } catch (error) {
      return { error: (error as Error).stack ?? String(error) };
    }
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});

function review(task: ReviewTask): ReviewResult {
  const checked = checkedTopic(shared.aligned.topics[task.index]!, task.pages);
  if (knowledge) return { findings: checkRows(checked, knowledge, rules) };
  return { knowledge: topicKnowledge(checked), strings: countedStrings(checked.topic) };
}

/** A topic with its texts as rules see it. */
function checkedTopic(plan: TopicPlan, pages: ReviewTask['pages']): CheckedTopic {
  const topic = aligned.topic(plan.topic)!;
  const pinned = new Map<string, NonNullable<CheckedVersion['pinned']>>();
  const pinnedOf = (ref: TextRef | null): CheckedVersion['pinned'] => {
    if (!ref || ref.hash === plan.columns[0]!.text?.hash) return null;
    const found = pinned.get(ref.hash) ?? { text: reader.read(ref), file: textOf(ref) };
    pinned.set(ref.hash, found);
    return found;
  };
  const versions = plan.columns.map((column, index) =>
    checkedVersion(column, topic.columns[index]!, pages, pinnedOf(column.pinned)),
  );
  return { topic, versions, sourceTag: shared.sourceTag };
}

function checkedVersion(
  plan: ColumnPlan,
  { locale }: AlignedColumn,
  pages: ReviewTask['pages'],
  pinned: CheckedVersion['pinned'],
): CheckedVersion {
  const page = locale === null ? undefined : pages[locale];
  const file = textOf(plan.text);
  const path = page?.file ?? plan.path ?? '';
  return {
    locale: locale === null ? null : (locales.get(locale) ?? null),
    path,
    file,
    page: page ? { element: page.element } : null,
    pinned,
    place: placer(path, file),
  };
}

function textOf(ref: TextRef | null): string {
  if (!ref) return '';
  const bytes = ref.file === null ? sources?.get(ref.hash) : readFileSync(ref.file);
  return (bytes && decode(bytes, ref.hash, alignedLimits).text) ?? '';
}
