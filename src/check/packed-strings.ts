import type { CountedString } from './string-table.ts';

/** Counted strings as one list of texts and of numbers: tag, section, source, target and times, each text by its index. */
export interface PackedStrings {
  readonly texts: readonly string[];
  readonly rows: Int32Array;
}

/** Numbers of one string: four texts and how often. */
const WIDTH = 5;

/**
 * Packs counted strings bit by bit. Documentation says most things many times: what was packed before is only counted, and
 * a text is given away once.
 */
export class StringPacker {
  private readonly texts = new Map<string, number>();
  private fresh: string[] = [];
  private rows = new Map<string, number>();

  add({ tag, section, source, target, times = 1 }: CountedString): void {
    const key = `${this.index(tag)} ${this.index(section)} ${this.index(source)} ${this.index(target)}`;
    this.rows.set(key, (this.rows.get(key) ?? 0) + times);
  }

  /** What was added since the last time: its new texts, whose indexes go on from there, and its rows. */
  take(): PackedStrings {
    const rows = new Int32Array(this.rows.size * WIDTH);
    let at = 0;
    for (const [key, times] of this.rows) {
      for (const index of key.split(' ')) rows[at++] = Number(index);
      rows[at++] = times;
    }
    const texts = this.fresh;
    this.fresh = [];
    this.rows = new Map();
    return { texts, rows };
  }

  private index(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const index = this.texts.size;
    this.texts.set(text, index);
    this.fresh.push(text);
    return index;
  }
}

/** The strings of packs in their order. @param before texts of earlier packs of the same packer; those of this one are added */
export function* unpackedStrings({ texts, rows }: PackedStrings, before: string[] = []): Generator<CountedString> {
  for (const text of texts) before.push(text);
  for (let at = 0; at < rows.length; at += WIDTH) {
    const [tag, section, source, target] = [
      before[rows[at]!]!,
      before[rows[at + 1]!]!,
      before[rows[at + 2]!]!,
      before[rows[at + 3]!]!,
    ];
    yield { tag, section, source, target, times: rows[at + 4]! };
  }
}
