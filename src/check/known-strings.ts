import type { KeptWords } from './kept-words.ts';
import type { Lengths } from './string-lengths.ts';
import type { StringRows } from './string-rows.ts';
import { targetsOf } from './string-targets.ts';
import { TextTable } from './text-table.ts';

/** How often each wording of a text stands, in the order of appearance. */
export type Wordings = ReadonlyMap<string, number>;

/** A text in fewer strings proves nothing. */
const SEEN = 4;

/** What one locale makes of the source's strings. */
export class KnownStrings {
  readonly lengths: Lengths | null;
  private readonly rows: StringRows;
  private readonly table: TextTable;
  private readonly kept: KeptWords;
  private readonly keptTable: TextTable;

  constructor(rows: StringRows, kept: KeptWords, lengths: Lengths | null, table: TextTable) {
    this.rows = rows;
    this.kept = kept;
    this.keptTable = new TextTable(kept.words);
    this.lengths = lengths;
    this.table = table;
  }

  /** Every source that is translated anywhere, in the order of appearance. */
  *sources(): Generator<string> {
    for (const source of this.rows.sources) yield this.table.text(source);
  }

  /** What a source became, wherever; undefined where it is translated nowhere. */
  wordings(source: string): Wordings | undefined {
    return this.wordingsWhere(source, () => true);
  }

  /** What a source became in a section. */
  wordingsIn(section: string, source: string): Wordings | undefined {
    const wanted = this.table.find(section);
    return wanted < 0 ? undefined : this.wordingsWhere(source, (entry) => this.rows.sections[entry] === wanted);
  }

  /** Whether a source is translated, and nowhere otherwise than so. */
  isOnly(source: string, target: string): boolean {
    const place = this.placeOf(source);
    if (place < 0) return false;
    const { ends, targets } = this.rows;
    const wanted = this.table.find(target);
    for (let entry = place === 0 ? 0 : ends[place - 1]!; entry < ends[place]!; entry++) {
      if (targets[entry] !== wanted) return false;
    }
    return true;
  }

  /** Whether two sources have a wording in common; both are known. */
  meet(one: string, other: string): boolean {
    const targets = new Set(targetsOf(this.rows, this.placeOf(one)));
    return targetsOf(this.rows, this.placeOf(other)).some((target) => targets.has(target));
  }

  /** The sources that a translation stands for, in the order of appearance. */
  sourcesOf(target: string): readonly string[] {
    const id = this.table.find(target);
    const place = id < 0 ? -1 : this.rows.targetPlaces[id]! - 1;
    if (place < 0) return [];
    const { targetEnds, targetSources } = this.rows;
    const sources = targetSources.subarray(place === 0 ? 0 : targetEnds[place - 1]!, targetEnds[place]!);
    return Array.from(sources, (source) => this.table.text(source));
  }

  /** Whether translations keep a source word, in small letters, in no more than this share of distinct strings. */
  isDropped(word: string, share: number): boolean {
    const id = this.keptTable.find(word);
    if (id < 0) return false;
    const total = this.kept.total[id]!;
    return total >= SEEN && this.kept.kept[id]! <= total * share;
  }

  private placeOf(source: string): number {
    const id = this.table.find(source);
    return id < 0 ? -1 : this.rows.places[id]! - 1;
  }

  private wordingsWhere(source: string, isWanted: (entry: number) => boolean): Wordings | undefined {
    const place = this.placeOf(source);
    if (place < 0) return undefined;
    const { ends, targets, times } = this.rows;
    const counts = new Map<number, number>();
    for (let entry = place === 0 ? 0 : ends[place - 1]!; entry < ends[place]!; entry++) {
      if (isWanted(entry)) counts.set(targets[entry]!, (counts.get(targets[entry]!) ?? 0) + times[entry]!);
    }
    if (counts.size === 0) return undefined;
    return new Map(Array.from(counts, ([target, count]) => [this.table.text(target), count]));
  }
}
