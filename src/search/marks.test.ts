import { describe, expect, test } from 'vitest';
import { answersAll, bestBlock, excerpt, marksIn } from './marks.ts';
import { queryWords } from './words.ts';

const words = (query: string) => queryWords(query, (run) => run.match(/..?/gu) ?? []);

/** A text with its marks in brackets. */
function marked(text: string, query: string): string {
  let shown = text;
  for (const [start, end] of marksIn(text, words(query)).toReversed()) {
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  }
  return shown;
}

describe('marks', () => {
  test.each([
    ['en-US', 'folder', 'The [folder] and its [folders].'],
    ['en-US', 'item', 'Find[Item]Response'],
    ['fr-FR', 'element', 'L’[élément] est là.'],
    ['de-DE', 'loeschen', 'Elemente [löschen]'],
    ['ru-RU', 'папки', 'Удаление [папку] [Папка]'],
    ['zh-CN', '删除文件', '您可以[删除文件]夹，[文件]可以[删除]。'],
    ['zh-CN', '时区', '[时区]的时间'],
    ['zh-CN', '时区夹', '[时区夹]和[时区]，夹'],
    ['zh-CN', '夹', '文件[夹]'],
    ['en-US', 'to', 'Back [to] the top'],
    ['en-US', 'missing', 'Nothing here.'],
  ])('%s, %s: %s', (_tag, query, text) => {
    expect(marked(text.replaceAll(/[[\]]/g, ''), query)).toBe(text);
  });
});

test('a text answers all words or it does not', () => {
  expect(answersAll('The folder of a mailbox', words('mailbox folders'))).toBe(true);
  expect(answersAll('The folder of a mailbox', words('public folder'))).toBe(false);
});

describe('excerpts', () => {
  const filler = 'word '.repeat(60);

  test('a short text is shown whole', () => {
    expect(excerpt('A folder.', words('folder'))).toBe('A folder.');
  });

  test('of a long one, the part with most words of the query, whole words, marked as cut', () => {
    const text = `folder ${filler}public folder here ${filler}`;
    const cut = excerpt(text, words('public folder'));
    expect(cut).toMatch(/^…(?:word )+public folder here (?:word ?)+…$/);
    expect(cut.length).toBeLessThan(200);
  });

  test('of one without the words, the beginning', () => {
    expect(excerpt(filler, words('folder'))).toMatch(/^word .*word…$/);
  });

  test('Chinese is cut between characters', () => {
    expect(excerpt('字'.repeat(400), words('删除'))).toMatch(/^字{150,190}…$/u);
  });
});

test('the best block has most of the words; the first of equals', () => {
  const blocks = ['none', 'a folder', 'a public folder', 'the public folder'];
  expect(bestBlock(blocks, words('public folder'))).toBe('a public folder');
  expect(bestBlock(blocks, words('mailbox'))).toBeNull();
});
