import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of a second in `/proc`, the same on every Linux (`getconf CLK_TCK`). */
const ticks = 100;

/**
 * CPU seconds that this process has used so far, with its threads and with the processes that it started, ended or not.
 * Elsewhere than on Linux, without those processes.
 */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  const [, ended = 0] = timesOf('self') ?? [];
  const running = processIds().flatMap((id) => {
    const [parent, , own = 0] = timesOf(id) ?? [];
    return parent === process.pid ? [own] : [];
  });
  return (user + system) / 1e6 + ended + running.reduce((sum, seconds) => sum + seconds, 0);
}

/** The parent of a process, the seconds of its ended children, and its own seconds (proc(5), `stat`). */
function timesOf(id: string): [parent: number, ended: number, own: number] | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return [fields[1]!, (fields[13]! + fields[14]!) / ticks, (fields[11]! + fields[12]!) / ticks];
  } catch {
    return null;
  }
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
