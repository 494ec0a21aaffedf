import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** What git keeps under a name. */
export interface GitObject {
  /** Its full hash. */
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

interface Question {
  resolve(found: GitObject | null): void;
  reject(error: Error): void;
}

/** Questions to `git cat-file --batch` and its answers, which come in the same order: one process for all of them. */
export class GitObjects {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly questions: Question[] = [];
  private chunks: Buffer[] = [];
  private length = 0;
  /** Bytes that are needed before it is worth looking again. */
  private wanted = 1;
  private fault: Error | null = null;

  constructor(repo: string, environment: NodeJS.ProcessEnv) {
    const child = spawn('git', ['-C', repo, 'cat-file', '--batch'], { env: environment });
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

  /** @returns null where there is no such object; a name with a line end is none */
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
    const [, id, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? [];
    // `NAME missing`, `NAME ambiguous`: the name may hold anything but a line end.
    if (id === undefined || type === undefined) {
      this.questions.shift()?.resolve(null);
      return lineEnd + 1;
    }
    const end = lineEnd + 1 + Number(size);
    if (bytes.length < end + 1) {
      this.wanted = end + 1;
      return 0;
    }
    this.questions.shift()?.resolve({ id, type, bytes: Buffer.from(bytes.subarray(lineEnd + 1, end)) });
    return end + 1;
  }
}
