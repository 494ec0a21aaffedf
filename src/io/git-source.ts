import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../model/usage-error.ts';
import { type GitObject, GitObjects } from './git-objects.ts';
import { hashesOf } from './source-file.ts';

/** A source file as a commit has it. */
export interface SourceVersion {
  readonly bytes: Buffer;
  /** What was asked for: a full hash, or `HEAD`. */
  readonly commit: string;
}

/** The Markdown files of a source folder at one commit. */
export interface SourceListing {
  /** The commit's full hash. */
  readonly commit: string;
  /** Paths inside the folder, with `/`, and the names that git gives their bytes. */
  readonly files: ReadonlyMap<string, string>;
}

/** The history of a source folder, read without a checkout. */
export interface GitSource {
  /**
   * The file at a commit; null: the commit has no such file.
   * @param path inside the folder, with `/`
   * @param commit a hash, or `HEAD`
   * @throws UnknownCommit
   */
  read(path: string, commit: string): Promise<SourceVersion | null>;
  /**
   * All Markdown files of the folder at a commit; none where the commit has no such folder.
   * @throws UnknownCommit
   */
  list(commit: string): Promise<SourceListing>;
  /** A file by the name that git gives its bytes, as a listing has it. */
  blob(id: string): Promise<Buffer>;
  /** Ends the git process. Later questions are refused. */
  close(): void;
}

/** The repository does not know a commit that a page names. */
export class UnknownCommit extends Error {
  override readonly name = 'UnknownCommit';
}

/** How a source file answers to the hash that a translation carries. */
export type HashMatch = 'crlf' | 'as is' | 'none';

/** Whether these bytes are the very text that was translated: `ms.openlocfilehash` is their SHA-1 with CRLF line ends, or as they are. */
export function hashMatch(bytes: Buffer, sourceHash: string): HashMatch {
  const { crlf, asIs } = hashesOf(bytes);
  const wanted = sourceHash.toLowerCase();
  return crlf === wanted ? 'crlf' : asIs === wanted ? 'as is' : 'none';
}

/** Nothing that git is asked may prompt, fetch, or depend on the user's language. */
const environment = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };

/** The parts of `REPO:folder`: the last colon counts; the folder is without slashes around, and may be ''. */
export function repositoryOf(setting: string): { readonly repo: string; readonly folder: string } {
  const colon = setting.lastIndexOf(':');
  if (colon < 0) return { repo: setting, folder: '' };
  return { repo: setting.slice(0, colon), folder: setting.slice(colon + 1).replace(/^\/+|\/+$/g, '') };
}

/**
 * Opens the source's history: one `git cat-file --batch` for all questions.
 * @param setting `REPO:folder`; the last colon counts, the folder may be empty
 * @throws UsageError where git is missing or REPO is no repository
 */
export async function openGitSource(setting: string): Promise<GitSource> {
  const { repo, folder } = repositoryOf(setting);
  await checkRepository(repo);
  const batch = new GitObjects(repo, environment);
  const commits = new Map<string, Promise<string>>();
  const commitOf = (name: string): Promise<string> => {
    const known = commits.get(name) ?? fullHash(batch, repo, name);
    commits.set(name, known);
    return known;
  };
  return {
    async read(path, commit) {
      await commitOf(commit);
      if (/[\r\n\0]/.test(path)) return null;
      const found = await batch.ask(`${commit}:${folder === '' ? '' : `${folder}/`}${path}`);
      return found?.type === 'blob' ? { bytes: found.bytes, commit } : null;
    },
    async list(name) {
      const commit = await commitOf(name);
      const files = new Map<string, string>();
      await listTree(batch, `${commit}:${folder}`, '', files);
      return { commit, files };
    },
    async blob(id) {
      const found = await batch.ask(id);
      if (!found) throw new Error(`${repo} has no object ${id}`);
      return found.bytes;
    },
    close: () => batch.end(),
  };
}

/** @throws UnknownCommit */
async function fullHash(batch: GitObjects, repo: string, name: string): Promise<string> {
  if (!/^(?:HEAD|[0-9a-f]{4,64})$/i.test(name)) throw new UnknownCommit(`${JSON.stringify(name)} is not a commit`);
  const found = await batch.ask(`${name}^{commit}`);
  if (!found) throw new UnknownCommit(`${repo} has no commit ${name}`);
  return found.id;
}

const folderMode = '40000';
const fileMode = /^100/;

/** Adds the Markdown files of a tree and of all trees below. Links and other repositories inside are no files. */
async function listTree(batch: GitObjects, name: string, at: string, files: Map<string, string>): Promise<void> {
  const tree = await batch.ask(name);
  if (tree?.type !== 'tree') return;
  const folders: Promise<void>[] = [];
  for (const entry of treeEntries(tree)) {
    const path = `${at}${entry.name}`;
    if (entry.mode === folderMode) folders.push(listTree(batch, entry.id, `${path}/`, files));
    else if (fileMode.test(entry.mode) && path.endsWith('.md')) files.set(path, entry.id);
  }
  await Promise.all(folders);
}

/** The entries of a tree: mode, space, name, NUL, the bytes of a hash (Git's own format, gitformat-pack and `git cat-file tree`). */
function treeEntries({ bytes, id }: GitObject): { mode: string; name: string; id: string }[] {
  const hashBytes = id.length / 2;
  const found: { mode: string; name: string; id: string }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const nul = bytes.indexOf(0, space);
    const end = nul + 1 + hashBytes;
    found.push({
      mode: bytes.toString('latin1', at, space),
      name: bytes.toString('utf8', space + 1, nul),
      id: bytes.toString('hex', nul + 1, end),
    });
    at = end;
  }
  return found;
}

async function checkRepository(repo: string): Promise<void> {
  try {
    await promisify(execFile)('git', ['-C', repo, 'rev-parse', '--git-dir'], { env: environment });
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') {
      throw new UsageError('git is not installed', {
        fix: 'install git, or name a source folder instead of --source-git',
      });
    }
    const said =
      stderr
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /, '') ?? '';
    const fix = 'name a git repository and a folder in it: --source-git REPO:docs';
    throw new UsageError(`${repo} is no git repository${said === '' ? '' : `: ${said}`}`, { fix });
  }
}
