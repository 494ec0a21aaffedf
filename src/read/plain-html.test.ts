import { describe, expect, test } from 'vitest';
import { findingsOf, htmlOf, pageOf } from '../../tests/tiny/tiny-page.ts';

describe('HTML that documentation uses', () => {
  test.each([
    ['a line break', 'a<br/>b', '<p>a<br>\nb</p>'],
    ['a line break of its own', 'a\n\n<BR>\n\nb', '<p>a</p>\n<p><br>\n</p>\n<p>b</p>'],
    ['an anchor', '<a name="x"></a>a', '<p><span id="x"></span>a</p>'],
    ['an anchor by id', '<a id=x></a>a', '<p><span id="x"></span>a</p>'],
    ['an anchor that closes itself', '<a name="x"/>a', '<p><span id="x"></span>a</p>'],
    ['an anchor with more than a name', '<a class="c" name="x"></a>a', '<p><span id="x"></span>a</p>'],
    ['an anchor in a line of its own', '<a name="x">\n\nb', '<span id="x"></span>\n<p>b</p>'],
    ['an anchor inside a block of HTML', '<div><a name="x"></a>b</div>', '<div><a id="x"></a>b</div>'],
    ['a link in HTML', '<a href="b.md">b</a>', '<p><a href="b.md">b</a></p>'],
    ['a comment', 'a <!-- b --> c', '<p>a  c</p>'],
    ['a block of comments', '<!-- a\n\nb -->\n\nc', '<p>c</p>'],
    ['comments around something', '<!-- a --> b <!-- c -->\n\nd', 'b \n<p>d</p>'],
    ['what an attribute quotes', '<b title="a > b">c</b>', '<p><b title="a > b">c</b></p>'],
    ['entities', '<div>a &amp; b &eacute;&copy;</div>', '<div>a &#x26; b é©</div>'],
    ['Markdown between blocks of HTML', '<div>\n\n*a*\n\n</div>', '<div>\n<p><em>a</em></p>\n</div>'],
    ['a table', '<table><tr><td>a</td></tr></table>', /<table><tbody><tr><td>a<\/td><\/tr><\/tbody><\/table>/],
  ])('%s', (_name, markdown, html) => {
    if (typeof html === 'string') expect(htmlOf(markdown)).toBe(html);
    else expect(htmlOf(markdown)).toMatch(html);
    expect(findingsOf(markdown)).toEqual([]);
  });
});

describe('what is no HTML of pages is shown as it was written', () => {
  test.each([
    ['a placeholder', 'https://<servername>/a', '<p>https://&#x3C;servername>/a</p>', 'MD008 1:9'],
    ['the name of an element', 'the <Code> element', '<p>the &#x3C;Code> element</p>', 'MD008 1:5'],
    ['a script', 'a <script>b()</script>', '<p>a &#x3C;script>b()&#x3C;/script></p>', 'MD009 1:3'],
    ['a script as a block', '<script>\nb()\n</script>', '&#x3C;script>\nb()\n&#x3C;/script>', 'MD009 1:1'],
    ['a frame in a block', '<div>\n  <iframe src="x">', '<div>\n  &#x3C;iframe src="x">\n</div>', 'MD009 2:3'],
    ['an instruction', '<?xml version="1.0"?>\n\na', '&#x3C;?xml version="1.0"?>\n<p>a</p>', 'MD008 1:1'],
    ['a declaration', '<!DOCTYPE html>', '&#x3C;!DOCTYPE html>', 'MD008 1:1'],
    ['a row outside a table', 'a\n<tr><td>b', '<p>a</p>\n&#x3C;tr>&#x3C;td>b', 'MD008 2:1'],
    ['CDATA', 'a <![CDATA[b]]>', '<p>a &#x3C;![CDATA[b]]></p>', 'MD008 1:3'],
  ])('%s', (_name, markdown, html, finding) => {
    expect(htmlOf(markdown)).toBe(html);
    expect(findingsOf(markdown)[0]).toMatch(new RegExp(`^${finding} <\\S+ is not allowed here; it is shown as text$`));
  });
});

test('a row in a cell of a Markdown table cannot break it', () => {
  const table = (cell: string) => htmlOf(`| a |\n|---|\n| ${cell} |\n| c |`);
  expect(table('</td></tr><tr><td>b').replace('&#x3C;tr>&#x3C;td>', '')).toBe(table('b'));
});

describe('what is never closed ends with its block', () => {
  test.each([
    ['in a paragraph', 'a |<b>b\n\nc', '<p>a <b>b</b></p>\n<p>c</p>'],
    ['in a cell', '¦ a ¦ b ¦\n¦---¦---¦\n¦ |<i>c ¦ d ¦', /<td><i>c<\/i><\/td>\s*<td>d<\/td>/],
    ['in a quote', '> |<div>\n\nb', '<blockquote>\n<div>\n</div>\n</blockquote>\n<p>b</p>'],
    ['in emphasis', '*a |<u>b* c', '<p><em>a <u>b</u></em> c</p>'],
    ['to the end of the page', '|<div>\n\na', '<div>\n<p>a</p>\n</div>'],
    ['closed by the wrong tag', '|<u>a</b>', '<p><u>a</u></p>'],
    ['a tag', '<div>a\n|<b title="c', '<div>a\n&#x3C;b title="c\n</div>'],
    ['a comment', '|<!-- a\n\nb', '&#x3C;!-- a\n\nb'],
  ])('%s', (_name, written, html) => {
    const before = written.slice(0, written.indexOf('|')).split('\n');
    const markdown = written.replace('|', '').replaceAll('¦', '|');
    if (typeof html === 'string') expect(htmlOf(markdown)).toBe(html);
    else expect(htmlOf(markdown)).toMatch(html);
    const places = findingsOf(markdown).map((finding) => finding.split(' ').slice(0, 2).join(' '));
    expect(places).toContain(`MD002 ${before.length}:${before.at(-1)!.length + 1}`);
  });

  test.each([
    ['elements that need no closing tag', '<p>a\n<ul><li>b<li>c</ul>'],
    ['an element closed in another block', '<details>\n\na\n\n</details>'],
    ['an element closed inside a paragraph', '<div>\n\na</div>\n\nb'],
  ])('no finding for %s', (_name, markdown) => {
    expect(findingsOf(markdown)).toEqual([]);
  });

  test('a closing tag alone closes nothing around the page', () => {
    expect(htmlOf('a</div></section></b> b')).toBe('<p>a b</p>');
  });
});

test('HTML nested too deeply is refused at the tag that is too much', () => {
  const limits = { nesting: 3 };
  expect(findingsOf('<div><div>\n\n> <div>a</div>\n\n</div></div>', { limits })).toEqual([]);
  expect(findingsOf('<div><div>\n\n> <div><i>a</i></div>\n\n</div></div>', { limits })).toEqual([
    'MD003 3:8 HTML elements are nested more than 3 deep (limits.nesting)',
  ]);
  expect(() => pageOf('<b>'.repeat(5000))).toThrow('MD003');
});
