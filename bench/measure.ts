import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One run of a command as a whole process tree. Seconds; peak memory in MB of the largest process. */
export interface Measurement {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

/**
 * Runs a command and measures it from outside: wall and CPU time as bash accounts for them, the high-water mark of
 * memory by looking at the processes while they run (Linux). Throws with the command's output when it fails.
 */
export async function measure(command: string, cwd: string): Promise<Measurement> {
  const script = `TIMEFORMAT='%R %U %S'; time { ${command} ; } 2>&4`;
  const child = spawn('bash', ['-c', script], { cwd, stdio: ['ignore', 'pipe', 'pipe', 'ignore', 'pipe'] });
  const output: Buffer[] = [];
  const times: Buffer[] = [];
  child.stdout!.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr!.on('data', (chunk: Buffer) => times.push(chunk));
  (child.stdio[4] as NodeJS.ReadableStream).on('data', (chunk: Buffer) => output.push(chunk));
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, ...descendants(child.pid!).map(highWater));
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command}\n${Buffer.concat(output)}${Buffer.concat(times)}`);
  const [wall = 0, user = 0, system = 0] = Buffer.concat(times).toString().trim().split(/\s+/).slice(-3).map(Number);
  return { wall, cpu: user + system, memory };
}

/** Process ids below `root`. */
export function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [root];
  for (let i = 0; i < found.length; i++) for (const [id, parent] of parents) if (parent === found[i]) found.push(id);
  return found.slice(1);
}

function highWater(id: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0) / 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
