/** Which part of a site somebody makes: the `shard`th of `of`, counted from 1. */
export interface Share {
  readonly shard: number;
  readonly of: number;
}

/** Who makes all of it. */
export const wholeShare: Share = { shard: 1, of: 1 };

/** Whether the share has the task at `index` of a list that all shares know: they take turns. */
export function hasTask({ shard, of }: Share, index: number): boolean {
  return index % of === shard - 1;
}

/** Whether the share has what is made once, by whoever has the first task. */
export function isFirst({ shard }: Share): boolean {
  return shard === 1;
}

/** Whether the share has what is made once and needs all alignments: somebody else than the first, where there are several. */
export function isLast({ shard, of }: Share): boolean {
  return shard === of;
}

/**
 * What every share needs, in an order of its own: where several fill one cache at once, each begins elsewhere, and finds what
 * others have made meanwhile.
 */
export function inTurn<T>(tasks: readonly T[], { shard, of }: Share): T[] {
  const begin = Math.floor(((shard - 1) * tasks.length) / of);
  return [...tasks.slice(begin), ...tasks.slice(0, begin)];
}
