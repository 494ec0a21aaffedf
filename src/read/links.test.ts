import { describe, expect, test } from 'vitest';
import { findingsOf, htmlOf, pageOf } from '../../tests/tiny/tiny-page.ts';

const links = (markdown: string) => pageOf(markdown).links.map(({ kind, href, text }) => [kind, href, text]);

describe('links and pictures are numbered in order, with their addresses as written', () => {
  test.each([
    ['[a](b.md)', [['link', 'b.md', 'a']]],
    ['[*a* `b`](c.md#d "title")', [['link', 'c.md#d', 'a b']]],
    ['[a](b&amp;c?d=e%20f)', [['link', 'b&c?d=e%20f', 'a']]],
    ['[a](<b c.md>)', [['link', 'b c.md', 'a']]],
    ['![a](b.png)', [['image', 'b.png', 'a']]],
    [
      '[![a](b.png)](c.md)',
      [
        ['link', 'c.md', 'a'],
        ['image', 'b.png', 'a'],
      ],
    ],
    ['[a][b]\n\n[b]: c.md "t"', [['link', 'c.md', 'a']]],
    [
      '[a] ![a]\n\n[A]: c.md',
      [
        ['link', 'c.md', 'a'],
        ['image', 'c.md', 'a'],
      ],
    ],
    ['[a]\n\n[a]: first.md\n[a]: second.md', [['link', 'first.md', 'a']]],
    ['<https://a.example/>', [['link', 'https://a.example/', 'https://a.example/']]],
    ['www.a.example', [['link', 'http://www.a.example', 'www.a.example']]],
    [
      '[a](b.md)<a href="c.md">d</a>[e](f.md)',
      [
        ['link', 'b.md', 'a'],
        ['link', 'f.md', 'e'],
        ['link', 'c.md', 'd'],
      ],
    ],
    ['[a]', []],
    ['`[a](b.md)`', []],
  ])('%j', (markdown, wanted) => {
    expect(links(markdown)).toEqual(wanted);
  });

  test('places are those of the file', () => {
    const places = pageOf('\n- a [b](c.md)\n  ![d](e.png)').links.map(({ place }) => place);
    expect(places).toEqual([
      { path: 'en/a.md', line: 5, column: 5, endLine: 5, endColumn: 14 },
      { path: 'en/a.md', line: 6, column: 3, endLine: 6, endColumn: 14 },
    ]);
  });
});

test('titles reach the reader', () => {
  expect(htmlOf('[a](b.md "c") ![d](e.png \'f "g"\')')).toBe(
    '<p><a href="b.md" title="c">a</a> <img src="e.png" loading="lazy" alt="d" title="f &#x22;g&#x22;"></p>',
  );
});

test('too many are refused at the first one that is too much', () => {
  expect(findingsOf('[a](b) [c](d)', { limits: { links: 2 } })).toEqual([]);
  expect(findingsOf('[a](b) [c](d)\n[e](f)', { limits: { links: 2 } })).toEqual([
    'MD012 2:1 3 links; the limit is 2 (limits.links)',
  ]);
});
