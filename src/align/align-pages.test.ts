import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Block, BlockKind, PageText, Segment } from '../model/block.ts';
import type { PageAlignment } from './align-page.ts';
import { alignPages } from './align-pages.ts';

/** A page from blocks written as `kind: sentence / sentence`; links as `[text]`, whose address is the text. */
function page(...written: readonly string[]): PageText {
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  let section = '';
  let at = 0;
  for (const line of written) {
    const [, kind, key, text] = /^(\w+)(?:#(\w+))?: (.*)$/.exec(line) as unknown as [
      string,
      BlockKind,
      string?,
      string?,
    ];
    if (kind === 'heading') section = key ?? text!;
    const column = kind === 'cell' ? Number(key ?? 0) : -1;
    blocks.push({ kind, section, start: at, end: at + text!.length, text: text!, column });
    for (const sentence of text!.split(' / ')) {
      const codes = [...sentence.matchAll(/\[(.*?)\]/g)].map(
        (match) => ({ kind: 'link', start: at, end: at, text: match[1]!, href: match[1]! }) as const,
      );
      segments.push({ block: blocks.length - 1, start: at, end: at + sentence.length, text: sentence, codes });
      at += sentence.length + 3;
    }
  }
  return { blocks, segments };
}

function texts({ sentences }: PageAlignment, source: PageText, target: PageText): string[] {
  const side = (of: PageText, indexes: readonly number[]): string => indexes.map((i) => of.segments[i]!.text).join('+');
  return sentences.map((row) => `${side(source, row.source)} = ${side(target, row.target)}`);
}

/** A small language whose words are those of the source written backwards, without capital letters and numbers. */
const translated = (text: string): string => text.replaceAll(/\b[a-z]+\b/g, (word) => [...word].reverse().join(''));

const words = 'house river stone garden window letter market winter summer bridge forest candle mirror basket'.split(
  ' ',
);
/** Pages that teach the small language: each word in several sentences. */
const lessons = words.flatMap((word, k) => {
  const sentences = [1, 3, 5].map(
    (step) => `${word} ${words[(k + step) % words.length]} ${words[(k + 2 * step) % words.length]}`,
  );
  return sentences.map((sentence) => ({
    source: page(`paragraph: ${sentence}`),
    target: page(`paragraph: ${translated(sentence)}`),
  }));
});

function rowsOf(source: PageText, target: PageText): string[] {
  return texts(alignPages([...lessons, { source, target }]).at(-1)!, source, target);
}

describe('blocks', () => {
  const source = [
    'heading#a: stone bridge',
    'paragraph: house river garden',
    'paragraph: window letter candle',
    'paragraph: market winter forest',
  ];
  const [head, one, two, three] = source.map(translated) as [string, string, string, string];
  const text = (written: string): string => written.replace(/^.*?: /, '');
  const pairs = source.map((written) => `${text(written)} = ${translated(text(written))}`);

  test.each([
    ['as they are', [head, one, two, three], pairs],
    ['one is dropped', [head, one, three], [pairs[0], pairs[1], 'window letter candle = ', pairs[3]]],
    [
      'one is added',
      [head, one, 'paragraph: xxx yyy', two, three],
      [pairs[0], pairs[1], ' = xxx yyy', pairs[2], pairs[3]],
    ],
    ['two are swapped', [head, two, one, three], pairs],
    ['one has moved', [head, three, one, two], pairs],
    ['two are merged', [head, `${one} / ${text(two)}`, three], pairs],
    [
      'one is split',
      [head, one, 'paragraph: wodniw', 'paragraph: rettel eldnac', three],
      [pairs[0], pairs[1], 'window letter candle = wodniw+rettel eldnac', pairs[3]],
    ],
    ['nothing is left', [], source.map((written) => `${text(written)} = `)],
  ])('%s', (_, target, expected) => {
    const unkinded = target.map((written) =>
      written.replace(/^[^:#]+(#\w+)?(?=: )/, (kind) => (kind === head.split(':')[0] ? 'heading#a' : 'paragraph')),
    );
    expect(rowsOf(page(...source), page(...unkinded))).toEqual(expected);
  });

  it('keeps rows of tables whole', () => {
    const table = (rows: readonly string[][]): string[] =>
      rows.flatMap((cells) => cells.map((cell, k) => `cell#${k}: ${cell}`));
    const rows = [
      ['AlphaOne', 'house river'],
      ['BetaTwo', 'house river'],
      ['GammaSix', 'house river'],
    ];
    const there = [rows[0]!, rows[2]!].map((cells) => cells.map(translated));
    expect(rowsOf(page(...table(rows)), page(...table(there)))).toEqual([
      'AlphaOne = AlphaOne',
      'house river = esuoh revir',
      'BetaTwo = ',
      'house river = ',
      'GammaSix = GammaSix',
      'house river = esuoh revir',
    ]);
  });
});

describe('sentences', () => {
  test.each([
    [
      'one against one',
      'house river / stone garden',
      'esuoh revir / enots nedrag',
      ['house river = esuoh revir', 'stone garden = enots nedrag'],
    ],
    [
      'one against two',
      'house river stone garden / window',
      'esuoh revir / enots nedrag / wodniw',
      ['house river stone garden = esuoh revir+enots nedrag', 'window = wodniw'],
    ],
    [
      'two against one',
      'house river / stone garden / window',
      'esuoh revir enots nedrag / wodniw',
      ['house river+stone garden = esuoh revir enots nedrag', 'window = wodniw'],
    ],
  ])('%s', (_, source, target, expected) => {
    expect(rowsOf(page(`paragraph: ${source}`), page(`paragraph: ${target}`))).toEqual(expected);
  });
});

describe('laws', () => {
  const sentence = fc
    .array(fc.constantFrom(...words, 'X1', 'AbcDef', '2007', '[a.md]', '中文字', '。'), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(' '));
  const block = fc
    .tuple(
      fc.constantFrom('paragraph', 'item', 'heading', 'cell#0', 'cell#1', 'code'),
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
    )
    .map(([kind, sentences]) => `${kind}: ${sentences.join(' / ')}`);
  const anyPage = fc.array(block, { maxLength: 8 }).map((blocks) => page(...blocks));
  const ascending = (indexes: readonly number[]): boolean =>
    indexes.every((index, k) => k === 0 || index > indexes[k - 1]!);

  it('rows cover every segment of both sides exactly once, in source order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPage, anyPage), { minLength: 1, maxLength: 3 }), (pairs) => {
        const pages = pairs.map(([source, target]) => ({ source, target }));
        for (const [k, { sentences, blocks }] of alignPages(pages).entries()) {
          const { source, target } = pages[k]!;
          const from = sentences.flatMap((row) => row.source);
          expect(from).toEqual(source.segments.map((_, i) => i));
          const to = sentences.flatMap((row) => row.target);
          expect([...to].sort((a, b) => a - b)).toEqual(target.segments.map((_, j) => j));
          expect(sentences.every((row) => ascending(row.target) && row.source.length + row.target.length > 0)).toBe(
            true,
          );
          expect(sentences.every((row) => row.confidence >= 0 && row.confidence <= 1)).toBe(true);
          expect(blocks.flatMap((bead) => bead.source)).toEqual(source.blocks.map((_, i) => i));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a page against itself is the identity', () => {
    fc.assert(
      fc.property(fc.array(anyPage, { minLength: 1, maxLength: 3 }), (pages) => {
        for (const [k, { sentences }] of alignPages(pages.map((same) => ({ source: same, target: same }))).entries()) {
          expect(sentences.map((row) => [row.source, row.target])).toEqual(
            pages[k]!.segments.map((_, i) => [[i], [i]]),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('swapping the sides swaps the result', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (source, target) => {
        const key = (from: readonly number[], to: readonly number[]): string => `${from.join()}=${to.join()}`;
        const there = alignPages([...lessons, { source, target }]).at(-1)!;
        const back = alignPages([
          ...lessons.map((pair) => ({ source: pair.target, target: pair.source })),
          { source: target, target: source },
        ]).at(-1)!;
        expect(back.sentences.map((row) => key(row.target, row.source)).sort()).toEqual(
          there.sentences.map((row) => key(row.source, row.target)).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });
});
