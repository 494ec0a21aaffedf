import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { descendants } from '../measure.ts';

/** `hexapla dev` as a user starts it, watched from outside (Linux). */
export interface DevSession {
  /** Milliseconds from the command to a complete answer. */
  readonly firstPage: number;
  /** Milliseconds from the command until it has read all pages, as it says itself. */
  whole(): Promise<number>;
  /** Peak so far of the memory of all its processes together, in MB: PSS, looked at ten times a second. */
  memory(): number;
  /** CPU seconds so far, all processes. */
  cpu(): number;
  stop(): Promise<void>;
}

/** Rests between two looks at the processes, in milliseconds. */
const interval = 100;

/**
 * Starts the dev server and asks for a page until it answers with a whole one.
 * @param program the launcher and its arguments
 * @param work the folder to run it in
 */
export async function startDev(program: readonly string[], work: string, page: string): Promise<DevSession> {
  const began = performance.now();
  const child = spawn(process.execPath, program, { cwd: work, stdio: ['ignore', 'pipe', 'pipe'] });
  let address = '';
  child.stdout.on('data', (chunk: Buffer) => {
    address += chunk;
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, sum(processes(child), proportionalSet));
  }, interval);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  while (!(await isWhole(page))) {
    if (child.exitCode !== null) throw new Error(`it ended: ${Buffer.concat(said)}`);
    await pause(20);
  }
  const firstPage = performance.now() - began;
  while (!address.includes('\n')) await pause(20);
  if (!page.startsWith(address.trim())) throw new Error(`something else answers there; dev is at ${address}`);
  const cpu = (): number => sum(processes(child), cpuTicks) / 100;
  return {
    firstPage,
    async whole() {
      while (!/ pages read after /.test(Buffer.concat(said).toString())) await pause(20);
      return performance.now() - began;
    },
    memory: () => peak,
    cpu,
    async stop() {
      clearInterval(watch);
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function isWhole(page: string): Promise<boolean> {
  try {
    const response = await fetch(page);
    return response.ok && /<\/html>/i.test(await response.text());
  } catch {
    return false;
  }
}

function processes({ pid }: ChildProcess): number[] {
  return [pid!, ...descendants(pid!)];
}

function sum(ids: readonly number[], of: (id: number) => number): number {
  return ids.reduce((total, id) => total + of(id), 0);
}

/** Shared memory counts in parts (proc_pid_smaps(5)), so that the sum over processes is true. */
function proportionalSet(id: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

/** Hundredths of a second in user and system mode: fields 14 and 15 (proc_pid_stat(5)). */
function cpuTicks(id: number): number {
  const stat = read(`/proc/${id}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
