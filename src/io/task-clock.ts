/** A task that waits, or a machine that has no time for us, is borne with for so many times the seconds of a task. */
const patience = 20;

/** What a clock is read from: seconds. */
export interface Seconds {
  /** By the clock on the wall. */
  readonly wall: number;
  /** That all threads of this process have had of the cores. */
  readonly cpu: number;
}

/**
 * Tells how long a task has been at work, so that what takes too long is the same on a busy machine as on an idle one: its
 * share of the CPU time of the process, never more than the time that passed.
 * @param lanes tasks that run at once
 * @param read only tests have another one
 */
export function taskClock(lanes: number, read: () => Seconds = seconds): () => number {
  const start = read();
  return () => {
    const now = read();
    const wall = now.wall - start.wall;
    return Math.min(wall, Math.max((now.cpu - start.cpu) / lanes, wall / patience));
  };
}

function seconds(): Seconds {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now() / 1000, cpu: (user + system) / 1e6 };
}
