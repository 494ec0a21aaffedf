import { expect, test } from 'vitest';
import { indexPlace, pageOrder } from './index-letters.ts';

test.each([
  ['SMTPLast', 's', 'S'],
  ['ewsUrl', 'e', 'E'],
  ['État', 'e', 'E'],
  ['- oder -', 'o', 'O'],
  ['"Kategorien"', 'k', 'K'],
  ['Действия', 'cyrl', 'Д'],
  ['Ёмкость', 'cyrl', 'Е'],
  ['Йод', 'cyrl', 'Й'],
  ['값', 'hang', '값'],
  ['操作', 'hani', '汉字'],
  ['Ωmega', 'grek', 'Ω'],
  ['3DES', 'other', '0–9'],
  ['…', 'other', '0–9'],
])('%s stands on page %s under %s', (name, page, letter) => {
  expect(indexPlace(name)).toMatchObject({ page, letter });
});

test('Latin letters, then scripts, then digits', () => {
  const pages = ['other', 'hani', 'b', 'cyrl', 'a'];
  expect(pages.toSorted((a, b) => pageOrder(a) - pageOrder(b))).toEqual(['a', 'b', 'cyrl', 'hani', 'other']);
});
