import type { AlignedRow, AlignedSentence } from '../model/aligned-topic.ts';
import type { PageText } from '../model/block.ts';
import { Groups } from './groups.ts';
import type { PageBeads } from './page-beads.ts';
import { type Members, rowOrder } from './row-order.ts';

/** An alignment between two columns. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly beads: PageBeads;
}

/** Rows of blocks and of sentences over several columns, of which the last ones may not be shown. */
export class Rows {
  private readonly texts: readonly PageText[];
  private readonly shown: number;
  private readonly links: readonly Link[];
  /** Columns in the order in which they decide about the order of rows: what is not shown stands nearer to the first. */
  private readonly order: readonly number[];
  private readonly segments: Numbering;
  private readonly blocks: Numbering;
  /** By column and the number of a sentence row: how sure the column's own link is. */
  private readonly sure: readonly Map<number, number>[];

  /** @param shown so many columns, from the first, are shown */
  constructor(texts: readonly PageText[], shown: number, links: readonly Link[]) {
    this.texts = texts;
    this.shown = shown;
    this.links = links;
    const columns = texts.map((_, column) => column);
    this.order = [0, ...columns.slice(shown), ...columns.slice(1, shown)];
    this.segments = new Numbering(texts.map((text) => text.segments.length));
    this.blocks = new Numbering(texts.map((text) => text.blocks.length));
    for (const { from, to, beads } of links) {
      for (const bead of beads.sentences) this.segments.join(from, bead.source, to, bead.target);
      for (const bead of beads.blocks) this.blocks.join(from, bead.source, to, bead.target);
    }
    this.sure = texts.map(() => new Map<number, number>());
    this.weigh();
  }

  /** @param sources by shown column but the first: the column that it was aligned with */
  all(sources: readonly number[]): AlignedRow[] {
    const sentences = this.segments.rows();
    // A row of blocks holds whole rows of sentences.
    for (const members of sentences) {
      const blocks = members.map((own, column) => own.map((index) => this.texts[column]!.segments[index]!.block));
      this.blocks.joinAll(blocks);
    }
    const inBlocks = new Map<number, Members[]>();
    for (const members of sentences) {
      if (!this.isShown(members)) continue;
      const column = members.findIndex((own) => own.length > 0);
      const root = this.blocks.root(column, this.texts[column]!.segments[members[column]![0]!]!.block);
      inBlocks.set(root, [...(inBlocks.get(root) ?? []), members]);
    }
    const blocks = this.blocks.rows().filter((members) => this.isShown(members));
    const numbers = new Map<string, number>();
    return rowOrder(blocks, this.order).flatMap((index): AlignedRow[] => {
      const members = blocks[index]!.slice(0, this.shown);
      const column = members.findIndex((own) => own.length > 0);
      const [block] = members[column]!;
      const within = inBlocks.get(this.blocks.root(column, block!));
      if (!within) return [];
      const { section, kind } = this.texts[column]!.blocks[block!]!;
      const number = (numbers.get(section) ?? 0) + 1;
      numbers.set(section, number);
      const ordered = rowOrder(within, this.order).map((row) => this.sentence(within[row]!, sources));
      return [{ id: `${section}.${number}`, section, kind, blocks: members, sentences: ordered }];
    });
  }

  private isShown(members: Members): boolean {
    return members.some((own, column) => column < this.shown && own.length > 0);
  }

  private sentence(members: Members, sources: readonly number[]): AlignedSentence {
    const column = members.findIndex((own) => own.length > 0);
    const root = this.segments.root(column, members[column]![0]!);
    const now = this.said(0, members);
    return {
      members: members.slice(0, this.shown),
      confidence: [
        null,
        ...sources.map((source, k) => {
          const own = this.sure[1 + k]!.get(root) ?? this.sure[source]!.get(root);
          return own === undefined ? null : Math.min(own, this.sure[source]!.get(root) ?? 1);
        }),
      ],
      was: [
        null,
        ...sources.map((source) => {
          const then = this.said(source, members);
          return then === now ? null : then;
        }),
      ],
    };
  }

  /** What a column says in a row of sentences. */
  private said(column: number, members: Members): string {
    return members[column]!.map((index) => this.texts[column]!.segments[index]!.text).join(' ');
  }

  /** A row is as sure as the least sure of what it was joined from. */
  private weigh(): void {
    for (const { from, to, beads } of this.links) {
      const sure = this.sure[to]!;
      for (const { source, target, confidence } of beads.sentences) {
        const root = source.length > 0 ? this.segments.root(from, source[0]!) : this.segments.root(to, target[0]!);
        sure.set(root, Math.min(confidence, sure.get(root) ?? 1));
      }
    }
  }
}

/** Blocks or segments of all columns in one row of numbers, joined into groups. */
class Numbering {
  private readonly starts: readonly number[];
  private readonly counts: readonly number[];
  private readonly groups: Groups;

  constructor(counts: readonly number[]) {
    this.counts = counts;
    const ends: number[] = [];
    for (const count of counts) ends.push((ends.at(-1) ?? 0) + count);
    this.starts = ends.map((end, column) => end - counts[column]!);
    this.groups = new Groups(ends.at(-1) ?? 0);
  }

  root(column: number, index: number): number {
    return this.groups.root(this.starts[column]! + index);
  }

  join(from: number, source: readonly number[], to: number, target: readonly number[]): void {
    this.chain([...source.map((i) => this.starts[from]! + i), ...target.map((j) => this.starts[to]! + j)]);
  }

  joinAll(members: Members): void {
    this.chain(members.flatMap((own, column) => own.map((index) => this.starts[column]! + index)));
  }

  /** The members of each group by column, groups in the order of their first member. */
  rows(): Members[] {
    const found = new Map<number, number[][]>();
    for (const [column, count] of this.counts.entries()) {
      for (let index = 0; index < count; index++) {
        const root = this.root(column, index);
        let row = found.get(root);
        if (!row) {
          row = this.counts.map(() => []);
          found.set(root, row);
        }
        row[column]!.push(index);
      }
    }
    return [...found.values()];
  }

  private chain(numbers: readonly number[]): void {
    for (const number of numbers) this.groups.join(numbers[0]!, number);
  }
}
