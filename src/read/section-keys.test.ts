import { describe, expect, test } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { findingsOf, htmlOf, pageOf } from '../../tests/tiny/tiny-page.ts';

const keys = (markdown: string) => pageOf(markdown).headings.map(({ key, text }) => [key, text]);

describe('the section key of a heading', () => {
  test.each([
    ['its anchor', '## <a name="syntax"></a>Синтаксис', 'syntax', 'Синтаксис'],
    ['its anchor, wherever it stands', '## Syntax <a id="bk_one"></a>', 'bk_one', 'Syntax'],
    ['the first of several anchors', '## <a name="a"></a><a name="b"></a>C', 'a', 'C'],
    ['else a slug of its text', '## Parent elements!', 'parent-elements', 'Parent elements!'],
    ['of its text in any script', '## Родительские элементы', 'родительские-элементы', 'Родительские элементы'],
    ['without markup', '## The `TTL` *element*', 'the-ttl-element', 'The TTL element'],
    ['of anything, if it has no letters', '## ???', 'section', '???'],
    ['an anchor without a name', '## <a name=""></a>A', 'section', 'A'],
    ['none that the page around the content has', '## hx-main', 'section-hx-main', 'hx-main'],
    ['none of a footnote', '## Fn 1 [^1]\n\n[^1]: a', 'section-fn-1', 'Fn 1'],
    ['which is no footnote without one', '## Fn 1', 'fn-1', 'Fn 1'],
  ])('%s', (_name, markdown, key, text) => {
    expect(keys(markdown)).toEqual([[key, text]]);
  });

  test('level and line are those of the file', () => {
    expect(pageOf('\n# A\n\nB\n---\n').headings).toEqual([
      { level: 1, key: 'a', text: 'A', line: 5 },
      { level: 2, key: 'b', text: 'B', line: 7 },
    ]);
  });

  test('it becomes the id', () => {
    expect(htmlOf('# <a name="x"></a>A')).toBe('<h1 id="x">A</h1>');
  });
});

test.each([
  [
    'two equal headings',
    '## A\n\n## A',
    ['a', 'a-1'],
    ['MD006 3:1 the key "a" is taken or no key; this heading gets "a-1"'],
  ],
  ['a number that is taken', '## A\n\n## A 1\n\n## A', ['a', 'a-1', 'a-2'], [expect.stringMatching(/^MD006 5:1 /)]],
  [
    'two headings with one anchor',
    '## <a name="k"></a>A\n\n## <a name="k"></a>B',
    ['k', 'k-1'],
    [expect.stringMatching(/^MD006 3:1 /)],
  ],
  ['a heading without text', '## \n\n## A', ['a'], ['MD005 1:1 a heading has no text']],
  [
    'a direction control in an anchor',
    '## <a name="a\u202eb"></a>A',
    ['a\u202eb'],
    ['FI006 1:1 direction control in the anchor "a\\u{202E}b"'],
  ],
])('%s', (_name, markdown, wanted, findings) => {
  expect(pageOf(markdown).headings.map(({ key }) => key)).toEqual(wanted);
  expect(findingsOf(markdown)).toEqual(findings);
});

describe('anchors elsewhere', () => {
  test('are known by name, those of headings too', () => {
    const { anchors } = pageOf(
      '<a name="one"></a>a\n\n## <a name="two"></a><a name="three"></a>B\n\n| <a name="four"></a>c |\n|---|',
    );
    expect(anchors).toEqual(['one', 'three', 'four']);
  });

  test('a heading without text leaves its anchors', () => {
    expect(pageOf('## <a name="x"></a>\n\na').anchors).toEqual(['x']);
    expect(htmlOf('## <a name="x"></a>\n\na')).toBe('<span id="x"></span>\n<p>a</p>');
  });

  test.each([
    ['of another anchor', '<a name="x"></a>a\n\n<a name="x"></a>b'],
    ['of a heading further down', 'a\n\n<a name="x"></a>b\n\n## X'],
  ])('with the name %s go, and are said', (_name, markdown) => {
    expect(htmlOf(markdown).match(/id="x"/g)).toHaveLength(1);
    expect(findingsOf(markdown)).toEqual(['MD007 3:1 the anchor "x" stands twice or is no anchor; it is left out']);
  });
});

test('a hundred thousand headings and anchors alike take no time', () => {
  const reading = () => {
    expect(pageOf('# a\n'.repeat(20_000)).headings.at(-1)?.key).toBe('a-19999');
    expect(pageOf('<a name="b"></a>'.repeat(20_000)).anchors).toEqual(['b']);
  };
  expect(cost(reading)).toBeLessThan(30);
});
