import { describe, expect, test } from 'vitest';
import { type TinyAlignedRow, tinyAligned, tinyCompareDraft } from '../../tests/tiny/tiny-aligned.ts';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import type { AlignedTopic } from '../model/aligned-topic.ts';
import type { CompareRow } from '../model/compare-view.ts';
import { statesView } from './states-view.ts';

function topicOf(rows: readonly TinyAlignedRow[]): AlignedTopic {
  const aligned = tinyAligned(['de'], rows);
  const columns = aligned.columns.map((column, at) => {
    return { ...column, locale: at === 0 ? 'before' : 'after', tag: 'de-DE', source: null };
  });
  return { ...aligned, columns };
}

function viewOf(rows: readonly TinyAlignedRow[], isOneLanguage = true) {
  const { frame } = tinyCompareDraft([]);
  const languages = [tinyLocale('de'), tinyLocale('de')] as const;
  return statesView({ frame, languages, isOneLanguage }, topicOf(rows));
}

function shown({ cells }: CompareRow, at: number): string {
  return cells[at]!.sentences.flatMap(({ parts }) =>
    parts.map(({ kind, text }) => (kind === 'text' ? text : `${kind}(${text})`)),
  ).join('');
}

describe('two states of one language', () => {
  test.each<[string, readonly string[], readonly string[], string, readonly string[]]>([
    ['a word', ['Ein altes Wort.'], ['Ein neues Wort.'], 'Ein removed(altes)added(neues) Wort.', ['changed']],
    ['nothing', ['Ein Wort.'], ['Ein Wort.'], 'Ein Wort.', []],
    ['white space', ['Ein Wort .'], ['Ein  Wort.'], 'Ein  Wort.', []],
    ['a sentence more', ['Eins.', ''], ['Eins.', 'Zwei.'], 'Eins.Zwei.', ['changed']],
  ])('%s', (_what, was, now, wanted, marks) => {
    const said = (cell: readonly string[]) => cell.map((text) => (text === '' ? null : text));
    const { view, groups } = viewOf([{ cells: [said(was), said(now)] }]);
    const [row] = groups[0]!.rows;
    expect(shown(row!, 1)).toBe(wanted);
    expect(row!.marks).toEqual(marks);
    expect(view.counts.changed).toBe(marks.length);
    expect(view.columns.map(({ id, href }) => [id, href])).toEqual([
      ['before', null],
      ['after', null],
    ]);
  });

  test('a doubt is told only where something changed', () => {
    const sure = { 1: 0.5 };
    const { groups } = viewOf([
      { cells: [['A.'], ['A.']], sure },
      { cells: [['B.'], ['C.']], sure },
    ]);
    expect(groups[0]!.rows.map(({ marks }) => marks)).toEqual([[], ['changed', 'doubtful']]);
  });

  test('a page that only one folder has did not change', () => {
    const { view } = viewOf([{ cells: [[], ['A.']] }]);
    expect(view.columns.map(({ id }) => id)).toEqual(['after']);
    expect(view.counts.changed).toBe(0);
  });
});

test('two languages are not told apart word by word', () => {
  const { view, groups } = viewOf([{ cells: [['One.'], ['Eins.']] }], false);
  expect(shown(groups[0]!.rows[0]!, 1)).toBe('Eins.');
  expect(view.counts.changed).toBe(0);
});
