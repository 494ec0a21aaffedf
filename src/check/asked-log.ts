import type { CheckedRow } from './row-rule.ts';

/**
 * What rules have asked of the knowledge, so that a topic is judged again when an answer is another one. Of a row's own words,
 * source and target nothing is noted: a topic's share of the knowledge has them.
 *
 * name: whether a name is one of the schema · source, target: how often a word stands · little: whether it is a little word ·
 * most: how often the most frequent word stands · wordings: what a source became · owners: what a translation stands for ·
 * pair: whether two words are told apart
 */
export type AskedKind = 'name' | 'source' | 'target' | 'little' | 'most' | 'wordings' | 'owners' | 'pair';

/** A question: kind, tag ('' for none), text; with line feeds between them. */
export type Question = string;

const nothing: readonly Question[] = [];

/** Notes questions while rules run. */
export class AskedLog {
  private readonly topic = new Set<Question>();
  private ofRow: Set<Question> | null = null;
  private row: CheckedRow | null = null;

  /** Notes a question. */
  add(kind: AskedKind, tag: string, text: string): void {
    (this.ofRow ?? this.topic).add(`${kind}\n${tag}\n${text}`);
  }

  /** Notes a question about a source, unless it is that of the row. */
  source(tag: string, text: string): void {
    if (!this.isOwn(tag) || text === '' || this.row!.source?.text !== text) this.add('wordings', tag, text);
  }

  /** Notes a question about a translation, unless it is that of the row. */
  target(tag: string, text: string): void {
    if (!this.isOwn(tag) || text === '' || this.row!.target?.text !== text) this.add('owners', tag, text);
  }

  /** Judges a row: what was said, and what was asked for it. */
  during<T>(row: CheckedRow, judge: () => T): { readonly said: T; readonly asked: readonly Question[] } {
    const asked = new Set<Question>();
    this.row = row;
    this.ofRow = asked;
    try {
      const said = judge();
      return { said, asked: asked.size === 0 ? nothing : [...asked] };
    } finally {
      this.row = null;
      this.ofRow = null;
    }
  }

  /** Notes what was asked for a row like this one before. */
  again(asked: readonly Question[]): void {
    for (const question of asked) this.topic.add(question);
  }

  /** All questions since the last time, each once. */
  take(): Question[] {
    const all = [...this.topic];
    this.topic.clear();
    return all;
  }

  private isOwn(tag: string): boolean {
    const { row } = this;
    return row !== null && row.locale.tag === tag && row.kind !== 'code' && row.source !== null && row.target !== null;
  }
}
