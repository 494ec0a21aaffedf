import { describe, expect, test } from 'vitest';
import { type TinyAlignedRow, tinyAligned, tinyCompareDraft } from '../../tests/tiny/tiny-aligned.ts';
import type { CompareRow } from '../model/compare-view.ts';
import type { Route } from '../model/view.ts';
import { compareView } from './compare-view.ts';

const locales = ['de', 'ru'];

function rowsOf(rows: readonly TinyAlignedRow[], findings: readonly string[] = []): CompareRow[] {
  const { groups } = compareView(
    {
      ...tinyCompareDraft(locales),
      findings: Object.fromEntries(findings.map((id) => [id, `/review/${id}/` as Route])),
    },
    tinyAligned(locales, rows),
  );
  return groups.flatMap((group) => group.rows);
}

test('a row holds what each version says, the source first', () => {
  const [row] = rowsOf([
    {
      section: 'x',
      cells: [
        ['One.', 'Two.'],
        ['Eins.', 'Zwei.'],
        ['Раз.', null],
      ],
    },
  ]);
  expect(row).toMatchObject({ id: 'x.1', number: 1, kind: 'paragraph' });
  expect(
    row!.cells.map(({ sentences }) => sentences.map(({ parts }) => parts.map(({ text }) => text).join(''))),
  ).toEqual([
    ['One.', 'Two.'],
    ['Eins.', 'Zwei.'],
    ['Раз.', ''],
  ]);
  expect(row!.cells[0]!.sentences.map(({ gap }) => gap)).toEqual(['', ' ']);
});

test('a version that does not exist has no column', () => {
  const { view, groups } = compareView(
    tinyCompareDraft(['de']),
    tinyAligned(locales, [{ cells: [['A.'], ['B.'], []] }]),
  );
  expect(view.columns.map(({ id }) => id)).toEqual(['source', 'de']);
  expect(groups[0]!.rows[0]!.cells).toHaveLength(2);
});

describe('marks', () => {
  const plain: TinyAlignedRow = { cells: [['A b.'], ['C d.'], ['E f.']] };
  test.each<[string, TinyAlignedRow, readonly string[]]>([
    ['none where all is well', plain, []],
    ['none for what is nearly sure', { ...plain, sure: { 1: 0.95 } }, []],
    ['doubtful', { ...plain, sure: { 2: 0.89 } }, ['doubtful']],
    ['out of date', { ...plain, was: { 1: ['A x.'] } }, ['outdated']],
    ['another structure: a block is missing', { cells: [['A b.'], ['C d.'], []] }, ['differs']],
    [
      'another structure: a sentence is missing',
      {
        cells: [
          ['A.', 'B.'],
          ['C.', null],
          ['D.', 'E.'],
        ],
      },
      ['differs'],
    ],
    [
      'a block that the source did not have then is out of date, no more',
      { cells: [['A b.'], [], ['E.']], was: { 1: [''] } },
      ['outdated'],
    ],
  ])('%s', (_what, row, marks) => {
    // A second row, so that a version without a word in the first still exists.
    expect(rowsOf([row, plain])[0]!.marks).toEqual(marks);
  });

  test('what rules have found, by the row id', () => {
    expect(rowsOf([plain, plain], ['.2']).map(({ marks }) => marks)).toEqual([[], ['finding']]);
  });

  test('rows are counted by mark', () => {
    const rows: TinyAlignedRow[] = [plain, { ...plain, sure: { 1: 0.5 } }, { ...plain, sure: { 1: 0.5 } }];
    const { view } = compareView(tinyCompareDraft(locales), tinyAligned(locales, rows));
    expect(view.counts).toEqual({ outdated: 0, changed: 0, doubtful: 2, differs: 0, finding: 0 });
  });
});

test('the difference to what was translated stands in the source', () => {
  const [row] = rowsOf([{ cells: [['The new word stays.'], ['D.'], ['E.']], was: { 1: ['The old word stays.'] } }]);
  expect(row!.cells[0]!.sentences[0]!.parts).toEqual([
    { kind: 'text', text: 'The ' },
    { kind: 'removed', text: 'old' },
    { kind: 'added', text: 'new' },
    { kind: 'text', text: ' word stays.' },
  ]);
  expect(row!.cells.map(({ outdated }) => outdated)).toEqual([false, true, false]);
});

test('differences that are not the same for all versions are told apart by name', () => {
  const [row] = rowsOf([{ cells: [['New.'], ['D.'], ['E.']], was: { 1: ['Old.'], 2: ['Older.'] } }]);
  const [sentence] = row!.cells[0]!.sentences;
  expect(sentence!.parts).toEqual([{ kind: 'text', text: 'New.' }]);
  expect(sentence!.changes.map(({ names }) => names)).toEqual([['Deutsch'], ['русский']]);
});

test('only what is less than sure says how sure it is', () => {
  const doubts = (sure: number) =>
    rowsOf([{ cells: [['A.'], ['B.'], ['C.']], sure: { 1: sure } }])[0]!.cells[1]!.sentences[0]!.doubt;
  expect([doubts(1), doubts(0.999), doubts(0.998), doubts(0.4)]).toEqual([null, null, 0.998, 0.4]);
});

describe('code', () => {
  const code = (cells: TinyAlignedRow['cells'], was?: TinyAlignedRow['was']): CompareRow['same'] =>
    rowsOf([{ kind: 'code', cells, ...(was ? { was } : {}) }])[0]!.same;
  test.each([
    ['the same everywhere', code([['<a/>'], ['<a/>'], ['<a/>']]), 'now'],
    ['one version of its own', code([['<a/>'], ['<a/>'], ['<b/>']]), null],
    ['the same as the source once was', code([['<b/>'], ['<a/>'], ['<a/>']], { 1: ['<a/>'], 2: ['<a/>'] }), 'before'],
    ['the same, but no state of the source', code([['<b/>'], ['<a/>'], ['<a/>']]), null],
  ])('%s', (_what, same, wanted) => expect(same).toBe(wanted));
});

describe('sections', () => {
  const heading = (level: 1 | 2 | 3, key: string) => ({ level, key, text: key, line: 1 });
  const draft = tinyCompareDraft(locales, [heading(1, 'top'), heading(2, 'x'), heading(3, 'lone')]);
  const rows: TinyAlignedRow[] = [
    { section: 'top', kind: 'heading', cells: [['Top'], ['Oben'], ['Верх']] },
    { section: 'x', kind: 'heading', cells: [['X'], ['X'], ['X']] },
    { section: 'x', cells: [['A.'], ['B.'], ['C.']], keys: { 2: 'lone' } },
    { section: 'top', cells: [['A.'], ['B.'], ['C.']] },
  ];
  const { groups, view } = compareView(draft, tinyAligned(locales, rows));

  test('are groups; only the first of a key is named', () => {
    expect(groups.map(({ key, rows: held }) => [key, held.length])).toEqual([
      ['top', 1],
      ['x', 2],
      ['', 1],
    ]);
  });
  test('every heading of every version can be linked to', () => {
    expect(groups[1]!.rows[1]!.anchors).toEqual(['lone']);
  });
  test('headings lead to the same section of the page to read, that of the page itself to its top', () => {
    expect(groups[0]!.rows[0]!.cells.map(({ href }) => href)).toEqual([null, '/de/a/', '/ru/a/']);
    expect(groups[1]!.rows[0]!.cells.map(({ href }) => href)).toEqual([null, '/de/a/#x', '/ru/a/#x']);
    expect(groups[1]!.rows[0]!.level).toBe(2);
  });
  test('the page is called what the source calls it', () => {
    expect(view).toMatchObject({ title: 'Top', titleTag: 'en-US' });
  });
});
