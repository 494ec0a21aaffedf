import { type SeenFolders, seenFolders } from './io/seen-folders.ts';
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
  /** What stood in the folder and those below a moment ago. */
  readonly seen?: SeenFolders;
}

/** What was judged when the published site was built, by this very code. */
export interface FormerJudgement extends JudgedFiles {
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
  /** What stood in the folder and those below. */
  readonly seen: SeenFolders;
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
  const seen = seenFolders(folder, options.seen);
  const entries = siteListing(folder, seen);
  const plain = entries.filter((entry) => entry.plain);
  const paths = plain.map(({ path }) => path);
  const read = notTaken(plain, options.former);
  const samples = homeSamples(paths).map((file) => ({ file, html: siteText(folder, file) }));
  const home = siteHome(samples, paths, options.base);
  const { paths: numbered, files: former } = stillKnown(paths, home, options.former);
  const tasks = plain
    .filter(({ path }) => isRead(path) && (read.has(path) || !former.has(path)))
    .map(({ path }): VerifyTask => ({ path, sha256: former.get(path)?.sha256 ?? null }));
  const fresh = await judgeAll(tasks, { folder, home, paths, numbered }, options.threadsFrom ?? THREADS_FROM);
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
    paths: numbered,
    files,
    seen,
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

/** Every so many paths that are gone, those that are there are numbered anew. */
const mostGone = 1000;

/** What was judged before and holds as long as the bytes are the same, and the paths that it numbers. */
function stillKnown(paths: readonly string[], home: SiteHome, former: VerifyOptions['former']): JudgedFiles {
  if (!former || former.home.origin !== home.origin || former.home.base !== home.base) {
    return { paths, files: new Map() };
  }
  const now = new Set(paths);
  const gone = new Set(former.paths.flatMap((path, number) => (now.has(path) ? [] : [number])));
  const files = new Map([...former.files].filter(([path, file]) => now.has(path) && stillHolds(file, gone)));
  if (gone.size > mostGone) return renumbered({ paths: former.paths, files }, paths);
  // Paths keep their numbers, and files that hold are the very objects: `keepJudgement` tells by that what is new.
  const before = new Set(former.paths);
  return { paths: [...former.paths, ...paths.filter((path) => !before.has(path))], files };
}

function renumbered({ paths: before, files }: JudgedFiles, paths: readonly string[]): JudgedFiles {
  const now = new Map(paths.map((path, number) => [path, number]));
  const numberOf = (target: number): number => now.get(before[target]!)!;
  const moved = [...files].map(([path, file]) => [path, { ...file, targets: file.targets.map(numberOf) }] as const);
  return { paths, files: new Map(moved) };
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
    const { folder, home, paths, numbered } = shared;
    const judge = fileJudge(siteFolder(home, paths), numbered);
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
