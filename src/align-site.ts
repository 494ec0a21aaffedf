import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { AlignResult, AlignShared, AlignTask } from './align-worker.ts';
import { alignerVersion } from './io/aligner-version.ts';
import { forgetFormer, isWhole, writePacked } from './io/packed-file.ts';
import { batchesOf, runBatches } from './io/worker-pool.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Page } from './model/page.ts';
import { inTurn, type Share, wholeShare } from './model/share.ts';
import { pairKey, textKey } from './model/text-ref.ts';
import { type AlignedShared, type AlignedTopics, openAligned } from './open-aligned.ts';
import type { Site } from './site/site.ts';
import { topicPlans } from './topic-plans.ts';

/** Every topic of a site with all its versions side by side. */
export interface AlignedSite extends AlignedTopics {
  /** What a worker opens with `openAligned`. */
  readonly shared: AlignedShared;
}

type SiteParts = Pick<Site, 'options' | 'locales' | 'topics' | 'folders' | 'sources'>;

/**
 * Aligns every page of a site with the text it was translated from, to the sentence: find sources → plan → align, a locale
 * in one go, in workers. What was aligned before and has not changed is taken from the cache.
 * @param share where several builds fill one cache at once, each begins with another locale
 * @throws where a worker gives up
 */
export async function alignSite(
  site: SiteParts,
  cacheFolder: string,
  onProgress: OnProgress,
  share: Share = wholeShare,
): Promise<AlignedSite> {
  const fileOf = ({ file, path }: Page): string =>
    join(site.folders.get(file.slice(0, file.length - path.length - 1))!, path);
  const sources = await site.sources();
  const { groups, plans, texts } = topicPlans({ ...site, sources, fileOf });
  const folder = join(cacheFolder, 'aligned');
  const packed = (name: string, ...parts: readonly string[]): string => join(folder, `${name}-${sha1(parts)}`);
  const bytes = packed('sources', ...[...sources.fromGit.keys()].sort());
  if (!isWhole(bytes)) {
    writePacked(bytes, sources.fromGit);
    forgetFormer(bytes);
  }
  const version = alignerVersion([site.options.sourceTag, ...site.locales.map(({ tag }) => tag)]);
  const textTask = { pack: packed('texts', version, ...texts.map(textKey)), texts };
  const groupTasks = groups.map(({ name, pairs }) => {
    return { name, task: { pack: packed(name, version, ...pairs.map(pairKey)), pairs } };
  });
  const known = { sources: bytes, texts: textTask.pack, version };
  await write([textTask], known, onProgress);
  const tasks = inTurn(groupTasks, share).map(({ task }) => task);
  await write(tasks, known, onProgress);
  const shared: AlignedShared = {
    sources: bytes,
    texts: textTask.pack,
    groups: Object.fromEntries(groupTasks.map(({ name, task }) => [name, task.pack])),
    topics: plans,
  };
  return { ...openAligned(shared), shared };
}

function sha1(parts: readonly string[]): string {
  return hash('sha1', parts.join('\0'));
}

/** Writes the packed files that are not there. */
async function write(all: readonly AlignTask[], shared: AlignShared, onProgress: OnProgress): Promise<void> {
  const tasks = all.filter(({ pack }) => !isWhole(pack));
  const total = tasks.reduce((sum, task) => sum + ('pairs' in task ? task.pairs.length : 0), 0);
  let done = 0;
  if (total > 0) onProgress('align', 0, total);
  await runBatches<AlignTask, AlignResult>(batchesOf(tasks, 1), {
    worker: new URL('./align-worker.ts', import.meta.url),
    shared,
    taskSeconds: mostSeconds,
    onResults(results) {
      for (const result of results) {
        if ('error' in result) throw new Error(`alignment: ${result.error}`);
        done += result.pages;
      }
      if (total > 0) onProgress('align', done, total);
    },
    onLost: ({ pack }, why) => ({ error: `${pack}: ${why}` }),
  });
}

/** A locale takes seconds; one that takes this long never ends. */
const mostSeconds = 3600;
