/**
 * How long `action` keeps a core, in seconds of a core on which the fixed piece of work below takes 20 ms:
 * about what it takes a core of 2024.
 * Both are measured in one run, in CPU time of this thread, so that a slow or a busy machine changes neither.
 */
export function cost(action: () => void): number {
  yardstick(); // So that it is compiled when it counts.
  const before = cpuSeconds(yardstick);
  const own = cpuSeconds(action);
  return (own * 0.02) / ((before + cpuSeconds(yardstick)) / 2);
}

function cpuSeconds(action: () => void): number {
  const start = process.threadCpuUsage();
  action();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6;
}

/** Makes, joins and finds words, as what reads pages does. */
function yardstick(): void {
  for (let round = 0; round < 8; round += 1) {
    const words = new Map<string, number>();
    for (let index = 0; index < 20_000; index += 1) words.set(`w${(index * 7919) % 5003}-${round}`, index);
    const text = [...words.keys()].join(' ');
    if (text.match(/w(\d+)-/g)?.length !== words.size) throw new Error('the yardstick is broken');
  }
}
