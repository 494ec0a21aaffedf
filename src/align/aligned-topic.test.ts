import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { tinyText } from '../../tests/tiny/tiny-text.ts';
import type { AlignedTopic } from '../model/aligned-topic.ts';
import type { PageText } from '../model/block.ts';
import { alignPages } from './align-pages.ts';
import { alignedTopic, type TopicVersion } from './aligned-topic.ts';
import { pageBeads } from './page-beads.ts';

const head = { locale: null, tag: 'en', path: 'a.md', source: null } as const;

function version(text: PageText, from: PageText, pinned: PageText | null, since: TopicVersion['since']): TopicVersion {
  const [alignment] = alignPages([{ source: from, target: text }]);
  return { column: { ...head, locale: 'de', tag: 'de', text }, pinned, since, beads: pageBeads(alignment!) };
}

/** A topic whose versions were all made from texts of their own. */
function topicOf(now: PageText, ...made: readonly (readonly [pinned: PageText, text: PageText])[]): AlignedTopic {
  const versions = made.map(([pinned, text]) => version(text, pinned, pinned, 'compare'));
  return alignedTopic({ topic: 'path:a.md', first: { ...head, text: now }, versions });
}

/** `id: first = second (was)`, a line for each row of sentences. */
function shown({ columns, rows }: AlignedTopic): string[] {
  return rows.flatMap(({ id, sentences }) =>
    sentences.map(({ members, was }) => {
      const texts = members.map((own, column) => own.map((i) => columns[column]!.text.segments[i]!.text).join('+'));
      const then = was.filter((text) => text !== null).map((text) => ` (${text})`);
      return `${id}: ${texts.join(' = ')}${then.join('')}`;
    }),
  );
}

describe('a translation of an older source', () => {
  const old = tinyText('# a', 'stone bridge over river', 'old window letter', 'garden candle');
  const made = tinyText('# a', 'STEINBRÜCKE', 'FENSTER', 'KERZE');

  test.each([
    [
      'nothing changed',
      old,
      [
        'a.1: a = a',
        'a.2: stone bridge over river = STEINBRÜCKE',
        'a.3: old window letter = FENSTER',
        'a.4: garden candle = KERZE',
      ],
      false,
    ],
    [
      'a sentence changed',
      tinyText('# a', 'stone bridge over river', 'new window letter', 'garden candle'),
      [
        'a.1: a = a',
        'a.2: stone bridge over river = STEINBRÜCKE',
        'a.3: new window letter = FENSTER (old window letter)',
        'a.4: garden candle = KERZE',
      ],
      true,
    ],
    [
      'a sentence is gone',
      tinyText('# a', 'stone bridge over river', 'garden candle'),
      [
        'a.1: a = a',
        'a.2: stone bridge over river = STEINBRÜCKE',
        'a.3:  = FENSTER (old window letter)',
        'a.4: garden candle = KERZE',
      ],
      true,
    ],
    [
      'a sentence is new',
      tinyText('# a', 'stone bridge over river', 'market in winter', 'old window letter', 'garden candle'),
      [
        'a.1: a = a',
        'a.2: stone bridge over river = STEINBRÜCKE',
        'a.3: market in winter =  ()',
        'a.4: old window letter = FENSTER',
        'a.5: garden candle = KERZE',
      ],
      true,
    ],
  ])('%s', (_, now, rows, outdated) => {
    const topic = topicOf(now, [old, made]);
    expect(shown(topic)).toEqual(rows);
    expect(topic.columns.map((column) => column.outdated)).toEqual([null, outdated]);
  });
});

test.each([
  ['changed', true],
  ['unknown', null],
] as const)('where the old source is not to be had: %s', (since, outdated) => {
  const now = tinyText('one text');
  const topic = alignedTopic({
    topic: 'path:a.md',
    first: { ...head, text: now },
    versions: [version(tinyText('ein Text'), now, null, since)],
  });
  expect(topic.columns[1]!.outdated).toBe(outdated);
  expect(shown(topic)).toEqual(['.1: one text = ein Text']);
});

test('a missing version has an empty place in every row', () => {
  const now = tinyText('one text');
  const column = { ...head, locale: 'fr', tag: 'fr', path: null, text: tinyText() };
  const missing: TopicVersion = { column, pinned: null, since: 'unknown', beads: null };
  const topic = alignedTopic({ topic: 'path:a.md', first: { ...head, text: now }, versions: [missing] });
  expect(topic.rows.map(({ blocks, sentences }) => [blocks, sentences])).toEqual([
    [[[0], []], [{ members: [[0], []], confidence: [null, null], was: [null, null] }]],
  ]);
});

describe('laws', () => {
  const sentence = fc.array(fc.constantFrom('house', 'river', 'X1', 'stone', '2007', 'garden'), {
    minLength: 1,
    maxLength: 4,
  });
  const block = fc.oneof(
    fc.constantFrom('# a', '# b', '# c'),
    fc
      .array(
        sentence.map((words) => words.join(' ')),
        { minLength: 1, maxLength: 3 },
      )
      .map((all) => all.join(' / ')),
  );
  const anyText = fc.array(block, { maxLength: 7 }).map((blocks) => tinyText(...blocks));
  const texts = fc.tuple(anyText, fc.array(fc.tuple(anyText, anyText), { maxLength: 3 }));
  const inOrder = (indexes: readonly number[]): boolean =>
    indexes.every((index, k) => k === 0 || index > indexes[k - 1]!);

  it('every segment and every block of every column stands in exactly one row, rows in rows of their own blocks', () => {
    fc.assert(
      fc.property(texts, ([now, made]) => {
        const topic = topicOf(now, ...made);
        for (const [column, { text }] of topic.columns.entries()) {
          const own = topic.rows.flatMap(({ sentences }) => sentences.flatMap(({ members }) => members[column]!));
          expect([...own].sort((a, b) => a - b)).toEqual(text.segments.map((_, k) => k));
          const blocks = topic.rows.flatMap((row) => row.blocks[column]!);
          expect([...blocks].sort((a, b) => a - b)).toEqual(text.blocks.map((_, k) => k));
          for (const row of topic.rows) {
            const within = row.sentences.flatMap(({ members }) => members[column]!.map((k) => text.segments[k]!.block));
            expect(within.every((index) => row.blocks[column]!.includes(index))).toBe(true);
          }
        }
        expect(new Set(topic.rows.map(({ id }) => id)).size).toBe(topic.rows.length);
        expect(topic.rows.every(({ sentences }) => sentences.length > 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('the same text everywhere gives one row a sentence, in order, all of it sure and none out of date', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 3 }), (text, count) => {
        const topic = topicOf(text, ...Array.from({ length: count }, () => [text, text] as const));
        const rows = topic.rows.flatMap(({ sentences }) => sentences);
        expect(rows.map(({ members }) => members)).toEqual(text.segments.map((_, k) => Array(count + 1).fill([k])));
        expect(rows.every(({ was }) => was.every((then) => then === null))).toBe(true);
        expect(topic.columns.slice(1).every(({ outdated }) => outdated === false)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('without crossings every column is in its own order', () => {
    /** Pages of one section that keep, lose or add paragraphs, all of them different. */
    const kept = fc.array(fc.constantFrom('keep', 'lose', 'add'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(kept, { minLength: 1, maxLength: 3 }), (columns) => {
        const lines = Array.from({ length: 8 }, (_, k) => `Line${k} Word${k}A`);
        const now = tinyText(...lines);
        const versions = columns.map((fates, number): TopicVersion => {
          const pairs: { source: number[]; target: number[] }[] = [];
          const own: string[] = [];
          for (const [k, line] of lines.entries()) {
            const fate = fates[k % fates.length];
            if (fate === 'add') pairs.push({ source: [], target: [own.push(`Extra${number}${k}`) - 1] });
            pairs.push({ source: [k], target: fate === 'lose' ? [] : [own.push(line) - 1] });
          }
          const sentences = pairs.map((pair) => ({ ...pair, confidence: 1 }));
          const column = { ...head, locale: `l${number}`, tag: 'de', text: tinyText(...own) };
          return { column, pinned: now, since: 'compare', beads: { blocks: pairs, sentences } };
        });
        const topic = alignedTopic({ topic: 'path:a.md', first: { ...head, text: now }, versions });
        for (const column of topic.columns.keys()) {
          expect(inOrder(topic.rows.flatMap((row) => row.blocks[column]!))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
