import { expect, test } from 'vitest';
import { firstSentence } from './first-sentence.ts';

test.each([
  ['', ''],
  ['One sentence.', 'One sentence.'],
  ['The element says how long.  It is optional.', 'The element says how long.'],
  ['Элемент задаёт срок хранения. Он не обязателен.', 'Элемент задаёт срок хранения.'],
  ['指定保留时间。它是可选的。', '指定保留时间。'],
  ['Use e.g. Exchange 2007 or later. Else nothing.', 'Use e.g. Exchange 2007 or later.'],
  ['The method Folder.Bind opens a folder. It throws.', 'The method Folder.Bind opens a folder.'],
  ['two\n lines', 'two lines'],
])('%j', (text, first) => {
  expect(firstSentence(text)).toBe(first);
});

test('what is too long ends with a whole word', () => {
  const cut = firstSentence('word, '.repeat(100));
  expect(cut).toMatch(/^(?:word, )+word…$/);
  expect(cut.length).toBeLessThanOrEqual(241);
  expect(firstSentence('字'.repeat(500))).toBe(`${'字'.repeat(240)}…`);
});
