import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntities, escapeHtml, textOfHtml } from './html-text.ts';

test.each([
  ['a', 'a'],
  ['&amp;lt;', '&lt;'],
  ['&#65;&#x42;&#X43;', 'ABC'],
  ['&lt;&gt;&quot;&apos;', '<>"\''],
  ['&#x1F600;', '😀'],
  ['&unknown; & &;', '&unknown; & &;'],
])('decodeEntities(%j) is %j', (html, text) => {
  expect(decodeEntities(html)).toBe(text);
});

test('textOfHtml leaves the text alone', () => {
  expect(textOfHtml('<p class="a">b &#x3C;c> <b>d</b></p>')).toBe('b <c> d');
});

test('escaping and decoding any text gives it back, and nothing in between can be a tag or end an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = escapeHtml(text);
      expect(html).not.toMatch(/[<>"]/);
      expect(decodeEntities(html)).toBe(text);
      expect(textOfHtml(`<b>${html}</b>`)).toBe(text);
    }),
  );
});
