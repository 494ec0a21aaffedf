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

/** Tokens by number. */
export interface Words {
  readonly forms: readonly string[];
  /** 1 where the token should be the same in every language. */
  readonly literal: readonly number[];
}

const noWords: Words = { forms: [], literal: [] };

/** A token by its number, as it is written somewhere. */
interface WrittenToken {
  readonly number: number;
  readonly literal: boolean;
}

/** Numbers tokens and units so that each is looked at once, however often it stands in the corpus. */
export class Vocabulary {
  private readonly numbers: Map<string, number>;
  private readonly written = new Map<string, WrittenToken>();
  private readonly units = new Map<string, Unit>();
  private unitsMade = 0;
  /** By token number: 1 where the token should be the same in every language. */
  readonly literal: number[];
  /** By token number: how much oftener it is written as a literal than otherwise. */
  private readonly votes: number[] = [];
  /** How many tokens are known for good. */
  private readonly settled: number;
  /** What is known since, and where. */
  private readonly fresh: { readonly map: Map<string, unknown>; readonly key: string }[] = [];

  /** @param words that are known for good */
  constructor({ forms, literal }: Words = noWords) {
    this.numbers = new Map(forms.map((form, number) => [form, number]));
    this.literal = [...literal];
    this.settled = forms.length;
  }

  get size(): number {
    return this.literal.length;
  }

  /**
   * The words that units were made of, for pages that are looked at later. Each is a literal as it is mostly written: one
   * `AND` or `POST` says little about all the others.
   */
  words(): Words {
    return {
      forms: [...this.numbers.keys()],
      literal: this.literal.map((literal, number) => (literal === 1 && (this.votes[number] ?? 0) >= 0 ? 1 : 0)),
    };
  }

  /** Forgets what was not known from the beginning, so that the next page finds what this one found. */
  forgetFresh(): void {
    for (const { map, key } of this.fresh) map.delete(key);
    this.fresh.length = 0;
    this.literal.length = this.settled;
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
    const unit = { id: this.unitsMade++, tokens, length: Math.max(1, text.length), literals };
    return this.keep(
      this.units,
      identity,
      unit,
      tokens.some((number) => number >= this.settled),
    );
  }

  private wordNumber(word: string): number {
    const { number, literal } = this.written.get(word) ?? this.writtenToken(word);
    this.votes[number] = (this.votes[number] ?? 0) + (literal ? 1 : -1);
    return number;
  }

  private writtenToken(word: string): WrittenToken {
    const token = tokenOf(word);
    const number = this.number(token);
    return this.keep(this.written, word, { number, literal: token.literal }, number >= this.settled);
  }

  private number({ form, literal }: Token): number {
    const known = this.numbers.get(form);
    if (known !== undefined) {
      if (literal && known >= this.settled) this.literal[known] = 1;
      return known;
    }
    this.literal.push(literal ? 1 : 0);
    return this.keep(this.numbers, form, this.literal.length - 1, true);
  }

  private keep<T>(map: Map<string, T>, key: string, value: T, isFresh: boolean): T {
    map.set(key, value);
    if (isFresh) this.fresh.push({ map, key });
    return value;
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
