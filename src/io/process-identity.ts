import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same id: on Linux the boot and the time it started, in ticks of the
 * clock (proc_pid_stat(5), field 22); empty where the system does not say. Null where no such process is alive.
 */
export function processIdentity(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is alive and somebody else's.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may contain anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, started] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' ? null : `${boot} ${started}`;
  } catch {
    return '';
  }
}
