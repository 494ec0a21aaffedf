import { type ListedFile, siteBytes, siteListing, siteText } from './io/site-listing.ts';
import { batchesOf, lastWorkerCrash, runBatches } from './io/worker-pool.ts';
import { interning } from './model/interning.ts';
import type { KnownBytes } from './model/known-bytes.ts';
import { fileJudge, stillHolds } from './verify/judge-file.ts';
import type { JudgedFile, JudgedFiles } from './verify/judged-file.ts';
import { isRead } from './verify/read-facts.ts';
import { siteFolder } from './verify/site-folder.ts';
import { homeSamples, type SiteHome, siteHome } from './verify/site-home.ts';
import { type Verdict, verdict } from './verify/verdict.ts';
import type { VerifyShared, VerifyTask } from './verify-worker.ts';

export interface VerifyOptions {
  /** Base path of the site; found out from its pages where absent. */
  readonly base?: string;
  /** From how many files on threads share the work. */
  readonly threadsFrom?: number;
  /** What was judged before; everything is read where absent. */
  readonly former?: FormerJudgement;
}

/** What was judged when the published site was built, by this very code. */
export interface FormerJudgement extends JudgedFiles {
  /** As its pages tell: found out without a base path that somebody named. */
  readonly home: SiteHome;
  /** Files of this folder that are the published ones, each with the state that it is in as long as it is. */
  readonly taken: ReadonlyMap<string, string>;
}

/** A verdict, and what the next one may start from. */
export interface Judgement extends JudgedFiles {
  readonly verdict: Verdict;
  readonly home: SiteHome;
  /** What was read of each file, and the state in which it was read. */
  readonly bytes: ReadonlyMap<string, KnownBytes>;
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
  return (await judgeFolder(folder, options)).verdict;
}

/**
 * `verifyFolder` that starts from what was judged before. A file is not read if it is known to be the very file that was
 * judged (a second name of it, in the state in which it got that name), nor judged again if its bytes are the same; and only
 * where nothing that its addresses lead to has gone. Everything that takes several files to see is judged anew.
 */
export async function judgeFolder(folder: string, options: VerifyOptions = {}): Promise<Judgement> {
  const entries = siteListing(folder);
  const plain = entries.filter((entry) => entry.plain);
  const paths = plain.map(({ path }) => path);
  const read = notTaken(plain, options.former);
  const home = sameHome(paths, read, options) ?? homeOf(folder, paths, options.base);
  const former = stillKnown(paths, home, options.former);
  const tasks = plain
    .filter(({ path }) => isRead(path) && (read.has(path) || !former.has(path)))
    .map(({ path }): VerifyTask => ({ path, sha256: former.get(path)?.sha256 ?? null }));
  const fresh = await judgeAll(tasks, { folder, home, paths }, options.threadsFrom ?? THREADS_FROM);
  const files = new Map(
    paths.flatMap((path) => {
      const file = fresh.get(path) ?? former.get(path);
      return file ? [[path, file] as const] : [];
    }),
  );
  const facts = [...files.values()].map((file) => file.facts);
  return {
    verdict: verdict(entries, siteFolder(home, paths), facts),
    home,
    paths,
    files,
    bytes: new Map(plain.flatMap((entry) => bytesOf(entry, files.get(entry.path)))),
  };
}

function bytesOf({ path, state }: ListedFile, file: JudgedFile | undefined): [string, KnownBytes][] {
  return file ? [[path, { size: file.bytes, sha256: file.sha256, state }]] : [];
}

/** The files that are not known to be the very ones that were judged. */
function notTaken(entries: readonly ListedFile[], former: VerifyOptions['former']): Set<string> {
  const isTaken = ({ path, state }: ListedFile): boolean => state !== null && former?.taken.get(path) === state;
  return new Set(entries.flatMap((entry) => (isTaken(entry) ? [] : [entry.path])));
}

function homeOf(folder: string, paths: readonly string[], base?: string): SiteHome {
  const samples = homeSamples(paths).map((file) => ({ file, html: siteText(folder, file) }));
  return siteHome(samples, paths, base);
}

/** Where the site is served, if that is found out from the paths and the pages from which it was found out before. */
function sameHome(
  paths: readonly string[],
  read: ReadonlySet<string>,
  { former, base }: VerifyOptions,
): SiteHome | null {
  if (!former || base !== undefined || !isSameList(paths, former.paths)) return null;
  return homeSamples(paths).every((file) => former.files.has(file) && !read.has(file)) ? former.home : null;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

const noneGone: ReadonlySet<number> = new Set();

/** What was judged before and holds as long as the bytes are the same, with the numbers that paths have now. */
function stillKnown(
  paths: readonly string[],
  home: SiteHome,
  former: VerifyOptions['former'],
): Map<string, JudgedFile> {
  const found = new Map<string, JudgedFile>();
  if (!former || former.home.origin !== home.origin || former.home.base !== home.base) return found;
  if (isSameList(paths, former.paths)) {
    // The very same objects: `keepJudgement` tells by that what is new.
    for (const [path, file] of former.files) if (stillHolds(file, noneGone)) found.set(path, file);
    return found;
  }
  const now = new Map(paths.map((path, number) => [path, number]));
  const numbers = former.paths.map((path) => now.get(path) ?? -1);
  const gone = new Set(numbers.flatMap((number, before) => (number === -1 ? [before] : [])));
  for (const [path, file] of former.files) {
    if (!now.has(path) || !stillHolds(file, gone)) continue;
    found.set(path, { ...file, targets: file.targets.map((target) => numbers[target]!) });
  }
  return found;
}

/** The files that were not judged before, by path. */
async function judgeAll(
  tasks: readonly VerifyTask[],
  shared: VerifyShared,
  threadsFrom: number,
): Promise<Map<string, JudgedFile>> {
  const found = new Map<string, JudgedFile>();
  const add = ({ path }: VerifyTask, file: JudgedFile | null): void => void (file && found.set(path, file));
  if (tasks.length < threadsFrom) {
    const { folder, home, paths } = shared;
    const judge = fileJudge(siteFolder(home, paths), paths);
    for (const task of tasks) add(task, judge(task.path, siteBytes(folder, task.path), task.sha256));
    return found;
  }
  const intern = interning();
  await runBatches<VerifyTask, JudgedFile | null>(batchesOf(tasks, BATCH), {
    worker: new URL('./verify-worker.ts', import.meta.url),
    shared,
    taskSeconds: FILE_SECONDS,
    onResults(results, batch) {
      for (const [index, file] of results.entries()) add(tasks[batch * BATCH + index]!, intern(file));
    },
    onLost: ({ path }, why) => {
      throw new Error(`could not verify ${path}: ${why}`, { cause: lastWorkerCrash() });
    },
  });
  return found;
}
