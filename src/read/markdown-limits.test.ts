import type { Root } from 'mdast';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { marked } from '../../tests/tiny/marked.ts';
import { costlyRun, nestingBound, nodeBeyond, openFences } from './markdown-limits.ts';
import { satteriParser } from './satteri-parser.ts';

const parser = unified().use(satteriParser).freeze();
const parse = (markdown: string) => parser.parse(markdown) as Root;

describe('nestingBound', () => {
  test.each([
    ['', 0],
    ['a > b - c', 0],
    ['> a', 1],
    ['>>> a', 3],
    ['> > - 1. a', 4],
    ['-a', 0],
    ['* * *', 2],
    ['a\n> > b\n> c', 2],
    [`${' '.repeat(100)}- a`, 50],
  ])('%j', (text, depth) => {
    expect(nestingBound(text)).toBe(depth);
  });
});

describe('nodeBeyond', () => {
  test.each([
    ['a', 0],
    ['> a', 1],
    ['- a', 1],
    ['> - > 1. a', 4],
    ['*a **b** c*', 2],
    ['[*a*](b)', 2],
    ['- a\n\n  - b\n\n    > c', 3],
    ['| *a* |\n|---|', 1],
  ])('%j has %i levels', (markdown, levels) => {
    expect(nodeBeyond(parse(markdown), levels)).toBeNull();
    if (levels > 0) expect(nodeBeyond(parse(markdown), levels - 1)).not.toBeNull();
  });

  test('says which node is too deep: the first one', () => {
    expect(nodeBeyond(parse('> a\n\n- b\n\n  > c\n\n> > d'), 1)?.position?.start).toMatchObject({ line: 5, column: 3 });
  });

  test('stands any depth', () => {
    expect(nodeBeyond(parse(`${'*a '.repeat(20_000)}${' a*'.repeat(20_000)}`), 100)).not.toBeNull();
  });
});

describe('openFences', () => {
  test.each([
    ['|```\na'],
    ['a\n\n|~~~ xml\nb\n```\n'],
    ['|````\na\n```'],
    ['|```'],
    ['> |```\n> a\n\nb'],
    ['- |```\n  a\n\nb'],
    ['```\na\n```\n\n|```\nb'],
  ])('never closed: %j', (written) => {
    const { text, offset } = marked(written);
    expect(openFences(parse(text), text)).toEqual([offset]);
  });

  test.each([
    '```\na\n```',
    '```\na\n`````  \nb',
    '~~~\r\na\r\n~~~\r\n',
    '> ```\n> a\n> ```\nb',
    '- ```\n  a\n  ```',
    '- a\n\n  1. ```xml\n     b\n     ```\n',
    '    ```\n    a',
    '``` a ``` b',
    '```\n```',
  ])('closed: %j', (text) => {
    expect(openFences(parse(text), text)).toEqual([]);
  });
});

describe('costlyRun', () => {
  test.each([
    ['few', 'a &amp; b_c', -1],
    ['many in one paragraph', `a\n\n|${'&amp;'.repeat(3)}\n&#65; a_b`, 3],
    ['many in several', 'a_b a_b\n\na_b a_b\n- a_b a_b\n| a_b | a_b\n> a_b', -1],
    ['in the first lines', `|${'a_b\n'.repeat(4)}`, 0],
  ])('%s', (_name, written, found) => {
    expect(
      costlyRun(
        written.replace('|', (mark) => (found < 0 ? mark : '')),
        3,
      ),
    ).toBe(found);
  });
});
