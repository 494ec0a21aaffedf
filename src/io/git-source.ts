import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../model/usage-error.ts';
import { hashesOf } from './source-folder.ts';

/** A source file as a commit has it. */
export interface SourceVersion {
  readonly bytes: Buffer;
  /** What was asked for: a full hash, or `HEAD`. */
  readonly commit: string;
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

/**
 * Opens the source's history: one `git cat-file --batch` for all questions.
 * @param setting `REPO:folder`; the last colon counts, the folder may be empty
 * @throws UsageError where git is missing or REPO is no repository
 */
export async function openGitSource(setting: string): Promise<GitSource> {
  const colon = setting.lastIndexOf(':');
  const repo = colon < 0 ? setting : setting.slice(0, colon);
  const folder = (colon < 0 ? '' : setting.slice(colon + 1)).replace(/^\/+|\/+$/g, '');
  await checkRepository(repo);
  const batch = new Batch(spawn('git', ['-C', repo, 'cat-file', '--batch'], { env: environment }));
  const commits = new Map<string, Promise<void>>();
  const checkCommit = async (commit: string): Promise<void> => {
    if (!/^(?:HEAD|[0-9a-f]{4,64})$/i.test(commit))
      throw new UnknownCommit(`${JSON.stringify(commit)} is not a commit`);
    if (!(await batch.ask(`${commit}^{commit}`))) throw new UnknownCommit(`${repo} has no commit ${commit}`);
  };
  return {
    async read(path, commit) {
      const known = commits.get(commit) ?? checkCommit(commit);
      commits.set(commit, known);
      await known;
      if (/[\r\n\0]/.test(path)) return null;
      const found = await batch.ask(`${commit}:${folder === '' ? '' : `${folder}/`}${path}`);
      return found?.type === 'blob' ? { bytes: found.bytes, commit } : null;
    },
    close: () => batch.end(),
  };
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

interface GitObject {
  readonly type: string;
  readonly bytes: Buffer;
}

interface Question {
  resolve(found: GitObject | null): void;
  reject(error: Error): void;
}

/** Questions to `git cat-file --batch` and its answers, which come in the same order. */
class Batch {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly questions: Question[] = [];
  private chunks: Buffer[] = [];
  private length = 0;
  /** Bytes that are needed before it is worth looking again. */
  private wanted = 1;
  private fault: Error | null = null;

  constructor(child: ChildProcessWithoutNullStreams) {
    this.process = child;
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => this.take(chunk));
    child.stdin.on('error', () => undefined); // what is wrong is said by `close`
    child.on('error', (error) => this.fail(error));
    child.on('close', () => this.fail(new Error(`git cat-file has ended${stderr === '' ? '' : `: ${stderr.trim()}`}`)));
  }

  ask(name: string): Promise<GitObject | null> {
    if (this.fault) return Promise.reject(this.fault);
    return new Promise((resolve, reject) => {
      this.questions.push({ resolve, reject });
      this.process.stdin.write(`${name}\n`);
    });
  }

  end(): void {
    this.fault ??= new Error('the source history is closed');
    this.process.stdin.end();
  }

  private fail(error: Error): void {
    this.fault ??= error;
    for (const { reject } of this.questions.splice(0)) reject(error);
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    if (this.length < this.wanted) return;
    let all = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    for (;;) {
      const used = this.answer(all);
      if (used === 0) break;
      all = all.subarray(used);
    }
    this.chunks = [all];
    this.length = all.length;
  }

  /** Gives the first answer in `bytes` to whoever asked; returns its length, 0 where it is not complete. */
  private answer(bytes: Buffer): number {
    const lineEnd = bytes.indexOf(10);
    this.wanted = bytes.length + 1;
    if (lineEnd < 0) return 0;
    const header = bytes.toString('utf8', 0, lineEnd);
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header) ?? [];
    // `NAME missing`, `NAME ambiguous`: the name may hold anything but a line end.
    if (type === undefined) {
      this.questions.shift()?.resolve(null);
      return lineEnd + 1;
    }
    const end = lineEnd + 1 + Number(size);
    if (bytes.length < end + 1) {
      this.wanted = end + 1;
      return 0;
    }
    this.questions.shift()?.resolve({ type, bytes: Buffer.from(bytes.subarray(lineEnd + 1, end)) });
    return end + 1;
  }
}
