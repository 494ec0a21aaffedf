import type { PartFolder } from './io/part-folder.ts';
import type { Part, PartKey } from './model/part.ts';
import { UsageError } from './model/usage-error.ts';

/** A part that can be joined. */
export interface FoundPart {
  readonly folder: string;
  readonly part: Part;
}

const anew = 'make all parts anew, from one state of everything';

/** What parts differ in, in the order in which one thing explains the next. */
const differences: readonly (readonly [keyof PartKey, string])[] = [
  ['tool', 'by different versions of Hexapla, of its packages or of Node'],
  ['settings', 'with different settings'],
  ['content', 'from different content'],
  ['source', 'from different source texts'],
];

/**
 * All parts of one site, in order.
 * @param from the folder in which they were found, as people wrote it
 * @throws UsageError where one is missing, there twice, or made from something else
 */
export function partsTogether(found: readonly PartFolder[], from: string): readonly [FoundPart, ...FoundPart[]] {
  const parts = found.map(readable);
  const [first] = parts;
  if (!first) {
    const fix = 'npx hexapla build --shard 1/4 makes the first of four; each says where it stands';
    throw new UsageError(`there is no part of a site in ${from}`, { fix });
  }
  const { of } = first.part;
  const other = parts.find(({ part }) => part.of !== of);
  if (other) {
    const message = `${from} holds ${named(first.part)} and ${named(other.part)}`;
    throw new UsageError(message, { fix: 'leave only the parts of one site there' });
  }
  const byShard = Map.groupBy(parts, ({ part }) => part.shard);
  for (const [one, two] of byShard.values()) {
    if (!two) continue;
    const message = `${named(one!.part)} is there twice: ${one!.folder} and ${two.folder}`;
    throw new UsageError(message, { fix: 'leave only one of them there' });
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((shard) => !byShard.has(shard));
  if (missing.length > 0) {
    const message = `${counted(missing)} of ${of} ${missing.length === 1 ? 'is' : 'are'} missing in ${from}`;
    throw new UsageError(message, { fix: `make it with npx hexapla build --shard ${missing[0]}/${of}` });
  }
  const ordered = parts.toSorted((a, b) => a.part.shard - b.part.shard);
  for (const { part } of ordered) refuseStranger(ordered[0]!.part, part);
  return ordered as [FoundPart, ...FoundPart[]];
}

function readable({ folder, part }: PartFolder): FoundPart {
  if (part) return { folder, part };
  throw new UsageError(`${folder} holds a part that this version of Hexapla cannot read`, { fix: anew });
}

function refuseStranger(first: Part, part: Part): void {
  const [, how] = differences.find(([name]) => first.key[name] !== part.key[name]) ?? [];
  if (how) throw new UsageError(`parts ${first.shard} and ${part.shard} of ${part.of} were made ${how}`, { fix: anew });
}

function named({ shard, of }: Part): string {
  return `part ${shard} of ${of}`;
}

function counted(shards: readonly number[]): string {
  return shards.length === 1 ? `part ${shards[0]}` : `parts ${shards.join(', ')}`;
}
