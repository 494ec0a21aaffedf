import type { AskedLog } from './asked-log.ts';
import { startIn } from './growing-arrays.ts';
import type { LocaleKnowledge } from './joined-knowledge.ts';
import { type DropShare, isDropped, type KeptWords } from './kept-words.ts';
import type { KnownStrings, Wordings } from './knowledge.ts';
import { type Lengths, oddLength } from './string-lengths.ts';
import type { StringRows } from './string-rows.ts';
import { targetsOf } from './string-targets.ts';
import { TextTable } from './text-table.ts';

/** What one locale makes of the source's strings. Notes what it is asked. */
export class LocaleStrings implements KnownStrings {
  private readonly tag: string;
  private readonly rows: StringRows;
  private readonly lengths: Lengths | null;
  private readonly kept: KeptWords;
  private readonly keptTable: TextTable;
  private readonly table: TextTable;
  private readonly log: AskedLog;

  constructor({ tag, strings, kept, lengths }: LocaleKnowledge, table: TextTable, log: AskedLog) {
    this.tag = tag;
    this.rows = strings;
    this.lengths = lengths;
    this.kept = kept;
    this.keptTable = new TextTable(kept.words);
    this.table = table;
    this.log = log;
  }

  noteApart(one: string, other: string): void {
    this.log.add('pair', this.tag, `${one}\n${other}`);
  }

  *sources(): Generator<string> {
    for (const source of this.rows.sources) yield this.table.text(source);
  }

  wordings(source: string): Wordings | undefined {
    this.log.source(this.tag, source);
    return this.wordingsWhere(source, () => true);
  }

  wordingsIn(section: string, source: string): Wordings | undefined {
    this.log.source(this.tag, source);
    const wanted = this.table.find(section);
    return wanted < 0 ? undefined : this.wordingsWhere(source, (entry) => this.rows.sections[entry] === wanted);
  }

  isOnly(source: string, target: string): boolean {
    this.log.source(this.tag, source);
    const place = this.placeOf(source);
    if (place < 0) return false;
    const { ends, targets } = this.rows;
    const wanted = this.table.find(target);
    for (let entry = startIn(ends, place); entry < ends[place]!; entry++) {
      if (targets[entry] !== wanted) return false;
    }
    return true;
  }

  meet(one: string, other: string): boolean {
    const targets = new Set(targetsOf(this.rows, this.placeOf(one)));
    return targetsOf(this.rows, this.placeOf(other)).some((target) => targets.has(target));
  }

  sourcesOf(target: string): readonly string[] {
    this.log.target(this.tag, target);
    const id = this.table.find(target);
    const place = id < 0 ? -1 : this.rows.targetPlaces[id]! - 1;
    if (place < 0) return [];
    const { targetEnds, targetSources } = this.rows;
    const sources = targetSources.subarray(startIn(targetEnds, place), targetEnds[place]!);
    return Array.from(sources, (source) => this.table.text(source));
  }

  isDropped(word: string, share: DropShare): boolean {
    const id = this.keptTable.find(word);
    return id >= 0 && isDropped(this.kept, id, share);
  }

  oddLength(source: string, target: string): number | null {
    return this.lengths && oddLength(this.lengths, source.length, target.length);
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
    for (let entry = startIn(ends, place); entry < ends[place]!; entry++) {
      if (isWanted(entry)) counts.set(targets[entry]!, (counts.get(targets[entry]!) ?? 0) + times[entry]!);
    }
    if (counts.size === 0) return undefined;
    return new Map(Array.from(counts, ([target, count]) => [this.table.text(target), count]));
  }
}
