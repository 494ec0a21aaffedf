import { siteListing, siteText } from './io/site-listing.ts';
import { batchesOf, lastWorkerCrash, runBatches } from './io/worker-pool.ts';
import type { FileFacts } from './verify/file-facts.ts';
import { fileFacts, isRead } from './verify/read-facts.ts';
import { siteFolder } from './verify/site-folder.ts';
import { homeSamples, siteHome } from './verify/site-home.ts';
import { type Verdict, verdict } from './verify/verdict.ts';
import type { VerifyShared } from './verify-worker.ts';

export interface VerifyOptions {
  /** Base path of the site; found out from its pages where absent. */
  readonly base?: string;
  /** From how many files on threads share the work. */
  readonly threadsFrom?: number;
}

/** Below this, starting threads takes longer than reading. */
const THREADS_FROM = 300;
/** Facts that wait for the end of their batch survive in a worker's young heap and make it grow: 64 took 130 MB more. */
const BATCH = 8;
/** No file of a site takes a second; this is for what nobody foresaw. */
const FILE_SECONDS = 30;

/**
 * The gates over a finished folder: lists it, reads its files over all cores, joins what they say. Reads nothing else.
 *
 * @param folder an existing folder
 * @throws the file system's error where something cannot be read
 */
export async function verifyFolder(folder: string, options: VerifyOptions = {}): Promise<Verdict> {
  const entries = siteListing(folder);
  const paths = entries.filter(({ plain }) => plain).map(({ path }) => path);
  const samples = homeSamples(paths).map((file) => ({ file, html: siteText(folder, file) }));
  const home = siteHome(samples, paths, options.base);
  const site = siteFolder(home, paths);
  const read = paths.filter(isRead);
  const facts =
    read.length < (options.threadsFrom ?? THREADS_FROM)
      ? read.map((path) => fileFacts(path, siteText(folder, path), site))
      : await factsFromThreads(read, { folder, home, paths });
  return verdict(entries, site, facts);
}

async function factsFromThreads(read: readonly string[], shared: VerifyShared): Promise<FileFacts[]> {
  const facts: FileFacts[] = [];
  await runBatches<string, FileFacts>(batchesOf(read, BATCH), {
    worker: new URL('./verify-worker.ts', import.meta.url),
    shared,
    taskSeconds: FILE_SECONDS,
    onResults: (results) => facts.push(...results),
    onLost: (path, why) => {
      throw new Error(`could not verify ${path}: ${why}`, { cause: lastWorkerCrash() });
    },
  });
  return facts;
}
