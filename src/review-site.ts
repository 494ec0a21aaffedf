import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { AlignedSite } from './align-site.ts';
import { changedKnowledge } from './check/changed-knowledge.ts';
import { type JoinedKnowledge, joinTopics } from './check/joined-knowledge.ts';
import type { GivenKnowledge } from './check/open-knowledge.ts';
import type { TextTable } from './check/text-table.ts';
import { renumbered } from './check/topic-knowledge.ts';
import { reviewerVersion } from './io/reviewer-version.ts';
import { writingOf } from './io/writing.ts';
import { keptFindings } from './kept-findings.ts';
import { type KeptReview, type KeptTopic, keepReview, keptReview, noReview } from './kept-review.ts';
import type { Finding } from './model/finding.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Termbase } from './model/termbase.ts';
import type { Writing } from './model/writing.ts';
import type { CheckedShared, ReviewedPage, ReviewTask } from './open-checked.ts';
import type { GatheredTopic, ReviewedTopic } from './review-topics.ts';
import { type RunResult, runReviewer } from './run-reviewer.ts';
import type { Site } from './site/site.ts';

/** A topic on its way: what is known of it before it is judged. */
type GatheredTask = Pick<KeptTopic, 'key' | 'knowledge'> & {
  readonly task: ReviewTask;
  /** The same topic in the review before this one. */
  readonly before: KeptTopic | undefined;
};

/**
 * What is wrong with the translations of a site: gather knowledge → check, topic by topic, over all cores.
 * In order of topics, locales and places. Texts are read again for each topic: nothing is held. Where nothing has changed since
 * the last time, what was found then is given back; else only topics are looked at that have changed themselves, or that
 * asked the knowledge of all topics for something that is not so any more.
 */
export async function reviewSite(
  site: Site,
  aligned: AlignedSite,
  cacheFolder: string,
  onProgress: OnProgress,
  terms: Termbase = [],
): Promise<Finding[]> {
  const tasks = tasksOf(site, aligned);
  const shared = { aligned: aligned.shared, locales: site.locales, sourceTag: site.options.sourceTag };
  const given = { writings: writingsOf(site), terms };
  const version = sha1([reviewerVersion(), site.locales, site.options.sourceTag, [...given.writings], terms]);
  const place = { folder: join(cacheFolder, 'review'), version };
  const name = `findings-${sha1([version, shared, tasks])}`;
  const same = keptFindings(join(place.folder, name));
  if (same) return same;
  const before = keptReview(place) ?? noReview();
  const keys = tasks.map(({ index, pages }) => sha1([aligned.parts(aligned.shared.topics[index]!.topic), pages]));
  const gathered = await gather(tasks, keys, before, { shared, onProgress });
  const judged = await judge(gathered, before, { shared, onProgress, given });
  keepReview(place, { ...before, ...judged }, name);
  return judged.topics.flatMap(({ findings }) => findings);
}

function sha1(parts: readonly unknown[]): string {
  return hash('sha1', JSON.stringify(parts));
}

function writingsOf({ options, locales }: Site): Map<string, Writing> {
  return new Map([options.sourceTag, ...locales.map(({ tag }) => tag)].map((tag) => [tag, writingOf(tag)]));
}

function tasksOf(site: Site, { shared }: AlignedSite): ReviewTask[] {
  const pages = new Map(site.topics.map((topic) => [topic.id, topic.pages]));
  return shared.topics.map(({ topic }, index): ReviewTask => {
    const own = [...(pages.get(topic)?.values() ?? [])].map((page): [string, ReviewedPage] => {
      return [page.locale, { file: page.file, element: page.element?.name ?? null }];
    });
    return { index, pages: Object.fromEntries(own) };
  });
}

interface Around {
  readonly shared: CheckedShared;
  readonly onProgress: OnProgress;
}

/** What every topic adds to the knowledge: read from topics that are new or have changed, else as it was. */
async function gather(
  tasks: readonly ReviewTask[],
  keys: readonly string[],
  { topics, texts }: KeptReview,
  { shared, onProgress }: Around,
): Promise<GatheredTask[]> {
  const known = new Map(topics.map((topic) => [topic.key, topic]));
  const missing = tasks.filter(({ index }) => !known.has(keys[index]!));
  const found = new Map<number, KeptTopic['knowledge']>();
  const numbers = new Numbers(texts);
  let nth = 0;
  await runReviewer<GatheredTopic>(missing, { ...shared, knowledge: null }, 'gather', onProgress, (result) => {
    found.set(missing[nth++]!.index, renumbered(result.knowledge, numbers.of(result)));
  });
  return tasks.map((task): GatheredTask => {
    const key = keys[task.index]!;
    const before = known.get(key);
    return { key, task, before, knowledge: before?.knowledge ?? found.get(task.index)! };
  });
}

/** The numbers here of texts that workers number on their own. */
class Numbers {
  private readonly known = new Map<number, number[]>();
  private readonly table: TextTable;

  constructor(table: TextTable) {
    this.table = table;
  }

  of({ worker, fresh }: Pick<RunResult<GatheredTopic>, 'worker' | 'fresh'>): readonly number[] {
    const numbers = this.known.get(worker) ?? [];
    this.known.set(worker, numbers);
    for (const text of fresh) numbers.push(this.table.id(text));
    return numbers;
  }
}

/** Says of every topic what is wrong with it: anew where it has changed or where the knowledge that it asks has, else as before. */
async function judge(
  gathered: readonly GatheredTask[],
  before: KeptReview,
  { shared, onProgress, given }: Around & { readonly given: GivenKnowledge },
): Promise<Pick<KeptReview, 'topics' | 'kept'>> {
  const { texts, questions } = before;
  const was = joinedBefore(before);
  const joined = joinTopics(
    gathered.map(({ knowledge }) => knowledge),
    texts,
    (tag) => was?.locales.find((locale) => locale.tag === tag) ?? null,
  );
  const changed = was && changedKnowledge(was, joined, texts, questions);
  const stale = gathered.filter((one) => !one.before || !changed || changed.touches(one.knowledge, one.before.asked));
  const tasks = stale.map(({ task }) => task);
  const judged = new Map<number, Pick<KeptTopic, 'findings' | 'asked'>>();
  const numbers = new Numbers(questions);
  const knowledge = { texts: texts.shared(), joined, given };
  let nth = 0;
  await runReviewer<ReviewedTopic>(tasks, { ...shared, knowledge }, 'review', onProgress, (result) => {
    const own = numbers.of(result);
    const asked = result.asked.map((number) => own[number]!);
    judged.set(tasks[nth++]!.index, { findings: result.findings, asked });
  });
  const topics = gathered.map(({ key, knowledge: own, task, before: same }): KeptTopic => {
    return { key, knowledge: own, ...(judged.get(task.index) ?? { findings: same!.findings, asked: same!.asked }) };
  });
  return { topics, kept: new Map(joined.locales.map(({ tag, kept }) => [tag, kept])) };
}

/** What was known before, by the numbers of now; null where there is nothing to compare. */
function joinedBefore({ topics, texts, kept }: KeptReview): JoinedKnowledge | null {
  const known = topics.map(({ knowledge }) => knowledge);
  return topics.length === 0 ? null : joinTopics(known, texts, (tag) => kept.get(tag) ?? null);
}
