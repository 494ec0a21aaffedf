import { expect, it, test } from 'vitest';
import { hrefToken, tokenOf, wordsIn } from './tokens.ts';

test.each([
  ['The **SMTPLast** element, 2007.', ['The', 'SMTPLast', 'element', '2007']],
  ['SMTPLast-Element', ['SMTPLast', 'Element']],
  ['元素。', ['元素']],
  ['SMTP服务器2007', ['SMTP', '服务', '务器', '2007']],
  ['ＳＭＴＰ', ['SMTP']],
  ['テスト', ['テス', 'スト']],
  ['', []],
])('words of %j', (text, expected) => {
  expect(wordsIn(text)).toEqual(expected);
});

test.each([
  ['SMTPLast', 'smtplast', true],
  ['XML', 'xml', true],
  ['on_off', 'on_off', true],
  ['2007', '2007', true],
  ['Elements', 'elemen', false],
  ['элементов', 'элемен', false],
  ['요소를', '요소', false],
])('token of %s', (word, form, literal) => {
  expect(tokenOf(word)).toEqual({ form, literal });
});

it('keeps of an address what all locales share', () => {
  const forms = ['https://Example.org/de-DE/a%28b%29', 'http://example.org/fr-fr/a(b)'].map(
    (href) => hrefToken(href).form,
  );
  expect(forms).toEqual(['→example.org/a(b)', '→example.org/a(b)']);
});
