import type { BlockKind, PageText, Row } from '../model/block.ts';
import type { LocaleId } from '../model/locale.ts';

/** What an alignment of two pages says, of blocks or of segments: indexes of both sides. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
}

/** One locale's version of a topic, aligned with the source. */
export interface AlignedVersion {
  readonly page: PageText;
  readonly beads: readonly Bead[];
}

/**
 * Joins the alignments of all locales with one source into rows: sentences that any locale ties together share a row.
 * Rows come in source order; what only one locale has follows the row that holds what stands before it there.
 *
 * @param sourceId the name under which the source's members stand in the rows
 * @param of whether beads hold indexes of blocks or of segments
 */
export function joinRows(
  sourceId: LocaleId,
  source: PageText,
  versions: ReadonlyMap<LocaleId, AlignedVersion>,
  of: 'blocks' | 'segments',
): Row[] {
  const groups = new Groups(source[of].length);
  for (const { beads } of versions.values()) {
    for (const bead of beads) for (const index of bead.source) groups.join(bead.source[0]!, index);
  }
  const rows = new Map<number, Draft>();
  for (let index = 0; index < source[of].length; index++) {
    const root = groups.root(index);
    const row = rows.get(root) ?? { ...formOf(source, of, root), members: new Map(), confidence: 1, after: [] };
    rows.set(root, row);
    addMembers(row, sourceId, [index]);
  }
  const first: Draft[] = [];
  for (const [locale, { page, beads }] of versions) {
    const rowOf = new Map<number, Draft>();
    for (const bead of beads) {
      const [start] = bead.source;
      if (start === undefined) continue;
      const row = rows.get(groups.root(start))!;
      addMembers(row, locale, bead.target);
      row.confidence = Math.min(row.confidence, bead.confidence);
      for (const index of bead.target) rowOf.set(index, row);
    }
    placeExtras(locale, page, beads, of, rowOf, first);
  }
  return [...flat(first), ...flat([...rows.values()])];
}

interface Draft extends Pick<Row, 'section' | 'kind'> {
  readonly members: Map<LocaleId, number[]>;
  confidence: number;
  /** Rows without source that follow this one. */
  readonly after: Draft[];
}

/** Rows of what this locale has and the source has not, each behind its neighbour. */
function placeExtras(
  locale: LocaleId,
  page: PageText,
  beads: readonly Bead[],
  of: 'blocks' | 'segments',
  rowOf: ReadonlyMap<number, Draft>,
  first: Draft[],
): void {
  for (const bead of beads) {
    const [start] = bead.target;
    if (bead.source.length > 0 || start === undefined) continue;
    const { confidence } = bead;
    const row: Draft = {
      ...formOf(page, of, start),
      members: new Map([[locale, [...bead.target]]]),
      confidence,
      after: [],
    };
    let before = start - 1;
    while (before >= 0 && !rowOf.has(before)) before -= 1;
    (rowOf.get(before)?.after ?? first).push(row);
  }
}

function addMembers(row: Draft, locale: LocaleId, indexes: readonly number[]): void {
  const members = row.members.get(locale);
  if (members) members.push(...indexes);
  else if (indexes.length > 0) row.members.set(locale, [...indexes]);
  row.members.get(locale)?.sort((a, b) => a - b);
}

function formOf(page: PageText, of: 'blocks' | 'segments', index: number): { section: string; kind: BlockKind } {
  const { section, kind } = page.blocks[of === 'blocks' ? index : page.segments[index]!.block]!;
  return { section, kind };
}

function flat(drafts: readonly Draft[]): Row[] {
  return drafts.flatMap(({ after, section, kind, members, confidence }) => [
    { section, kind, members, confidence },
    ...flat(after),
  ]);
}

/** Indexes that belong together; the smallest one stands for its group. */
class Groups {
  private readonly parents: number[];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root]!;
    this.parents[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    this.parents[Math.max(x, y)] = Math.min(x, y);
  }
}
