import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { AlignedSite } from './align-site.ts';
import { type JoinedKnowledge, joinTopics } from './check/joined-knowledge.ts';
import { TextTable } from './check/text-table.ts';
import { renumbered, type TopicKnowledge } from './check/topic-knowledge.ts';
import { reviewerVersion } from './io/reviewer-version.ts';
import { batchesOf, lastWorkerCrash, runBatches } from './io/worker-pool.ts';
import { writingOf } from './io/writing.ts';
import { keepFindings, keptFindings } from './kept-findings.ts';
import type { Finding } from './model/finding.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Termbase } from './model/termbase.ts';
import type { Writing } from './model/writing.ts';
import type { ReviewedPage, ReviewTask } from './open-checked.ts';
import type { ReviewResult, ReviewShared } from './review-worker.ts';
import type { Site } from './site/site.ts';

/** Topics of one batch. */
const batchSize = 40;

/**
 * What is wrong with the translations of a site: gather knowledge → check, topic by topic, over all cores.
 * In order of topics, locales and places. Texts are read again for each topic: nothing is held. Where nothing has changed since
 * the last time, what was found then is given back.
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
  const writings = writingsOf(site);
  const all = JSON.stringify([reviewerVersion(), shared, tasks, [...writings], terms]);
  const keptFile = join(cacheFolder, 'review', `findings-${hash('sha1', all)}`);
  const before = keptFindings(keptFile);
  if (before) return before;
  const joined = await gather(tasks, shared, onProgress);
  const findings: Finding[] = [];
  const knowledge = { joined, given: { writings, terms } };
  await work(tasks, { ...shared, knowledge }, 'review', onProgress, (result) => {
    if ('findings' in result) for (const one of result.findings) findings.push(one);
  });
  keepFindings(keptFile, findings);
  return findings;
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

/** What all topics add together. */
async function gather(
  tasks: readonly ReviewTask[],
  shared: Omit<ReviewShared, 'knowledge'>,
  onProgress: OnProgress,
): Promise<JoinedKnowledge> {
  const table = new TextTable();
  const numbers = new Map<number, number[]>();
  const topics: TopicKnowledge[] = [];
  await work(tasks, { ...shared, knowledge: null }, 'gather', onProgress, (result) => {
    if (!('gathered' in result) || !result.gathered) return;
    const { worker, texts, topics: own } = result.gathered;
    const known = numbers.get(worker) ?? [];
    numbers.set(worker, known);
    for (const text of texts) known.push(table.id(text));
    for (const topic of own) topics.push(renumbered(topic, known));
  });
  return joinTopics(topics, table);
}

/** Results come in the order of tasks, however the workers finish. */
async function work(
  tasks: readonly ReviewTask[],
  shared: ReviewShared,
  stage: string,
  onProgress: OnProgress,
  onResult: (result: ReviewResult) => void,
): Promise<void> {
  const batches = batchesOf(tasks, batchSize);
  const waiting = new Map<number, readonly ReviewResult[]>();
  let next = 0;
  let done = 0;
  await runBatches<ReviewTask, ReviewResult>(batches, {
    worker: new URL('./review-worker.ts', import.meta.url),
    shared,
    taskSeconds: 120,
    onResults(results, batch) {
      waiting.set(batch, results);
      for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
        for (const result of ready) {
          if ('error' in result) throw new Error(`${stage}: ${result.error}`);
          onResult(result);
        }
        waiting.delete(next++);
      }
      done += results.length;
      onProgress(stage, done, tasks.length);
    },
    onLost: (task, why) => ({
      error: `topic ${task.index}: ${why}${why === 'crashed' ? ` ${lastWorkerCrash()}` : ''}`,
    }),
  });
}
