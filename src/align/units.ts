import type { Block, PageText, Segment } from '../model/block.ts';
import { hrefToken, type Token, tokenOf, wordsIn } from './tokens.ts';

/** What a stretch of text offers as evidence. Equal stretches are one object. */
export interface Unit {
  readonly id: number;
  readonly tokens: readonly number[];
  /** Characters. */
  readonly length: number;
  /** Sorted numbers of the tokens that should be the same in every language. */
  readonly literals: readonly number[];
}

/** A block, or the cells of one row of a table: what is kept, lost or moved as a whole. */
export interface Line {
  readonly unit: Unit;
  readonly kind: Block['kind'];
  readonly section: string;
  /** Indexes of its blocks: from `first`, `count` of them. */
  readonly first: number;
  readonly count: number;
}

/** The units of one page: its lines and its segments. Holds nothing of the page itself, which is many times as large. */
export interface PageUnits {
  /** By block. */
  readonly kinds: readonly Block['kind'][];
  /** By block, as in `Block.column`. */
  readonly columns: Int32Array;
  readonly lines: readonly Line[];
  readonly segments: readonly Unit[];
  /** Index of each block's first segment, and behind the last. */
  readonly firstSegment: Int32Array;
}

/** Numbers tokens and units so that each is looked at once, however often it stands in the corpus. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly written = new Map<string, number>();
  private readonly units = new Map<string, Unit>();
  /** By token number: 1 where the token should be the same in every language. */
  readonly literal: number[] = [];

  get size(): number {
    return this.literal.length;
  }

  /** The units of a page. */
  pageUnits(page: PageText): PageUnits {
    const firstSegment = new Int32Array(page.blocks.length + 1).fill(page.segments.length);
    for (let i = page.segments.length - 1; i >= 0; i--) firstSegment[page.segments[i]!.block] = i;
    for (let i = page.blocks.length - 1; i >= 0; i--) {
      if (firstSegment[i]! > firstSegment[i + 1]!) firstSegment[i] = firstSegment[i + 1]!;
    }
    const segments = page.segments.map((segment) => this.segmentUnit(segment));
    const lines: Line[] = [];
    for (let first = 0; first < page.blocks.length; ) {
      const count = blocksInLine(page.blocks, first);
      const { kind, section } = page.blocks[first]!;
      const from = firstSegment[first]!;
      const to = firstSegment[first + count]!;
      const alone = count === 1 && to === from + 1 && kind !== 'heading';
      const unit = alone
        ? segments[from]!
        : this.lineUnit(page.blocks.slice(first, first + count), page.segments.slice(from, to));
      lines.push({ unit, kind, section, first, count });
      first += count;
    }
    const kinds = page.blocks.map(({ kind }) => kind);
    const columns = Int32Array.from(page.blocks, ({ column }) => column);
    return { kinds, columns, lines, segments, firstSegment };
  }

  private segmentUnit(segment: Segment): Unit {
    return this.unit(segment.text, hrefsOf(segment), '');
  }

  private lineUnit(blocks: readonly Block[], segments: readonly Segment[]): Unit {
    const [first] = blocks;
    const text = blocks.length === 1 ? first!.text : blocks.map((block) => block.text).join('\t');
    return this.unit(text, segments.flatMap(hrefsOf), first!.kind === 'heading' ? `#${first!.section}` : '');
  }

  /** @param key of a heading, which is a literal as well */
  private unit(text: string, hrefs: readonly string[], key: string): Unit {
    const identity = hrefs.length === 0 && key === '' ? text : `${text}\n${key}\n${hrefs.join('\n')}`;
    const known = this.units.get(identity);
    if (known) return known;
    const tokens = wordsIn(text).map((word) => this.wordNumber(word));
    for (const href of hrefs) tokens.push(this.number(hrefToken(href)));
    if (key !== '') tokens.push(this.number({ form: key, literal: true }));
    const literals = tokens.filter((number) => this.literal[number] === 1).sort((a, b) => a - b);
    const unit = { id: this.units.size, tokens, length: Math.max(1, text.length), literals };
    this.units.set(identity, unit);
    return unit;
  }

  private wordNumber(written: string): number {
    const known = this.written.get(written);
    if (known !== undefined) return known;
    const number = this.number(tokenOf(written));
    this.written.set(written, number);
    return number;
  }

  private number({ form, literal }: Token): number {
    const known = this.numbers.get(form);
    if (known !== undefined) {
      if (literal) this.literal[known] = 1;
      return known;
    }
    this.numbers.set(form, this.literal.length);
    this.literal.push(literal ? 1 : 0);
    return this.literal.length - 1;
  }
}

/** A row of a table ends where the columns begin again. */
function blocksInLine(blocks: readonly Block[], first: number): number {
  if (blocks[first]!.kind !== 'cell') return 1;
  let count = 1;
  while (blocks[first + count]?.kind === 'cell' && blocks[first + count]!.column > blocks[first + count - 1]!.column)
    count += 1;
  return count;
}

function hrefsOf({ codes }: Segment): readonly string[] {
  return codes.length === 0 ? none : codes.flatMap((code) => (code.href === '' ? [] : [code.href]));
}

const none: readonly string[] = [];
