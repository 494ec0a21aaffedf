import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../tests/tiny/tiny-page.ts';
import { highlight, languageOf } from './highlight.ts';
import { textOfHtml } from './html-text.ts';

test.each([
  ['XML', '', 'xml'],
  ['js', '', 'js'],
  ['klingon', '<a>', null],
  [null, '  <TTL>1</TTL>', 'xml'],
  [null, '<?xml?>', 'xml'],
  [null, 'a < b', null],
  [null, '', null],
])('the language of a fence %j around %j is %j', (fence, code, language) => {
  expect(languageOf(fence, code)).toBe(language);
});

describe('highlight', () => {
  test('classes, never styles', () => {
    const html = highlight('<a b="c">d</a>', 'xml');
    expect(html).toContain('<span class="hljs-tag">');
    expect(html).not.toContain('style');
  });

  test.each(['xml', 'csharp', 'json', 'powershell', 'yaml'])('any text comes out as it was: %s', (language) => {
    const text = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('<a', '/>', '"', "'", '&lt;', '<!--', '\n', '{', '@"', '$')))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (code) => {
        expect(textOfHtml(highlight(code, language))).toBe(code);
        expect(highlight(code, language)).not.toMatch(/<(?!\/?span[ >])/);
      }),
    );
  });

  test('what is very large is shown plain', () => {
    const code = '<a/>\n'.repeat(20_000);
    expect(highlight(code, 'xml')).toBe(code.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  });
});

describe('in a page', () => {
  const block = (inner: string, language = '') =>
    `<pre tabindex="0"><code${language && ` class="language-${language}"`}>${inner}\n</code></pre>`;

  test.each([
    ['a language that we know', '```json\n1\n```', block('<span class="hljs-number">1</span>', 'json')],
    ['one that we do not', '```klingon\na < b\n```', block('a &#x3C; b')],
    ['code without a fence', '    a', block('a')],
    ['a fence that is no name', '```{.js onclick="x"}\na\n```', block('a')],
    ['code in raw HTML', '<pre><code>a</code></pre>', '<pre tabindex="0"><code>a</code></pre>'],
  ])('%s', (_name, markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });
});
