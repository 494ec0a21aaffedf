import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { AlignResult, AlignShared, AlignTask } from './align-worker.ts';
import { findSources } from './find-sources.ts';
import { alignerVersion } from './io/aligner-version.ts';
import { forgetFormer, openPacked, writePacked } from './io/packed-file.ts';
import { batchesOf, runBatches } from './io/worker-pool.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Page } from './model/page.ts';
import { textKey } from './model/text-ref.ts';
import { type AlignedShared, type AlignedTopics, openAligned } from './open-aligned.ts';
import type { Site } from './site/site.ts';
import { type AlignedGroup, topicPlans } from './topic-plans.ts';

/** Every topic of a site with all its versions side by side. */
export interface AlignedSite extends AlignedTopics {
  /** What a worker opens with `openAligned`. */
  readonly shared: AlignedShared;
}

type SiteParts = Pick<Site, 'options' | 'locales' | 'pages' | 'topics' | 'folders'>;

/**
 * Aligns every page of a site with the text it was translated from, to the sentence: find sources → plan → align, a locale
 * in one go, in workers. What was aligned before and has not changed is taken from the cache.
 * @throws where a worker gives up
 */
export async function alignSite(site: SiteParts, cacheFolder: string, onProgress: OnProgress): Promise<AlignedSite> {
  const fileOf = ({ file, path }: Page): string =>
    join(site.folders.get(file.slice(0, file.length - path.length - 1))!, path);
  const sources = await findSources({ ...site, fileOf });
  const { groups, plans } = topicPlans({ ...site, sources, fileOf });
  const folder = join(cacheFolder, 'aligned');
  const packed = join(folder, `sources-${sha1([...sources.fromGit.keys()].sort())}`);
  if (!openPacked(packed)) {
    writePacked(packed, sources.fromGit);
    forgetFormer(packed);
  }
  const version = alignerVersion([site.options.sourceTag, ...site.locales.map(({ tag }) => tag)]);
  const tasks = groups.map(({ name, pairs }) => ({ name, pack: join(folder, `${name}-${contentOf(pairs, version)}`), pairs }));
  await alignAll(tasks, { sources: packed }, onProgress);
  const shared: AlignedShared = {
    sources: packed,
    groups: Object.fromEntries(tasks.map(({ name, pack }) => [name, pack])),
    topics: plans,
  };
  return { ...openAligned(shared), shared };
}

/** Everything that the alignment of a group depends on. */
function contentOf(pairs: AlignedGroup['pairs'], version: string): string {
  return sha1([version, ...pairs.map(({ name, source, target }) => `${name} ${textKey(source)} ${textKey(target)}`)]);
}

function sha1(parts: readonly string[]): string {
  return hash('sha1', parts.join('\0'));
}

/** Writes the packed files that are not there. */
async function alignAll(all: readonly AlignTask[], shared: AlignShared, onProgress: OnProgress): Promise<void> {
  const tasks = all.filter(({ pack }) => !openPacked(pack));
  const total = tasks.reduce((sum, { pairs }) => sum + pairs.length, 0);
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
      onProgress('align', done, total);
    },
    onLost: ({ pack }, why) => ({ error: `${pack}: ${why}` }),
  });
}

/** A locale takes seconds; one that takes this long never ends. */
const mostSeconds = 3600;
