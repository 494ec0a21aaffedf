import { describe, expect, test } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { defaultLimits as limits } from '../model/defaults.ts';
import type { TocItem } from '../model/toc.ts';
import { placer } from './source-text.ts';
import { readToc } from './toc.ts';

const read = (text: string, more = limits) => readToc(text, placer('TOC.yml', text), more);

/** Lines without places, as `name → href` with the lines below. */
const outline = (items: readonly TocItem[]): unknown[] =>
  items.map(({ name, href, items }) => (items.length ? [`${name} → ${href}`, outline(items)] : `${name} → ${href}`));

describe('readToc', () => {
  test.each([
    ['flat', '- name: A\n  href: a.md\n- name: B\n', ['A → a.md', 'B → null']],
    ['nested', '- name: A\n  items:\n    - name: B\n      href: b/b.md\n', [['A → null', ['B → b/b.md']]]],
    ['items as root', 'metadata: {x: y}\nitems:\n- name: A\n  href: a.md', ['A → a.md']],
    ['one document with its marker', '---\n- name: A\n  href: a.md\n', ['A → a.md']],
    ['quotes and numbers', '- name: \'A: b\'\n  href: "a b.md"\n- name: 2013', ['A: b → a b.md', '2013 → null']],
    ['unknown keys', '- name: A\n  tocHref: /\n  topicHref: /\n  expanded: true', ['A → null']],
    ['no name', '- href: a.md', [' → a.md']],
    ['empty items', '- name: A\n  items:\n', ['A → null']],
    ['CRLF', '- name: A\r\n  href: a.md\r\n- name: B\r\n', ['A → a.md', 'B → null']],
    ['lone CR', '- name: A\r  href: a.md\r- name: B\r', ['A → a.md', 'B → null']],
  ])('%s', (_, text, lines) => {
    const { items, findings } = read(text);
    expect(findings).toEqual([]);
    expect(outline(items)).toEqual(lines);
  });

  test.each([
    ['the address', '- name: A\n  href: |a.md|\n'],
    ['else the name', '- name: |A|\n'],
    ['else the line', '- |items:\n  - name: B|\n'],
  ])('a line has the place of %s', (_, marked) => {
    const text = marked.replaceAll('|', '');
    const place = placer('TOC.yml', text)(marked.indexOf('|'), marked.lastIndexOf('|') - 1);
    expect(read(text).items[0]?.place).toEqual(place);
  });

  // `|` marks what the first finding points to; the last column is what can still be read.
  test.each([
    ['- name: |A|: b\n', 'a value with ": " in it must stand in quotes', []],
    ['- name: A\n  |name|: B\n', 'the key "name" stands here a second time', []],
    ['- name: A\n|\t|href: a.md\n', 'a tab indents this line; YAML allows spaces only', []],
    ['- name: |"\\ud800"|\n', 'half a character: a surrogate without its pair', []],
    ['|text|', 'the table of contents is no list', []],
    ['|name: A|', 'the table of contents is no list', []],
    ['||', 'the table of contents is no list', []],
    ['||# comment', 'the table of contents is no list', []],
    ['- |A|\n- name: B', 'a line is a text, not a mapping with name and href', ['B → null']],
    ['- |[A]|\n- name: B', 'a line is a list, not a mapping with name and href', ['B → null']],
    ['- |{}|\n- name: B', 'a line without name, href and items', ['B → null']],
    ['- name: |[A]|\n  href: a.md', 'name is a list, not a text', [' → a.md']],
    ['- name: A\n  items: |B|', 'items is a text, not a list', ['A → null']],
  ])('NA001: %j', (marked, message, lines) => {
    const text = marked.replaceAll('|', '');
    const place = placer('TOC.yml', text)(marked.indexOf('|'), marked.lastIndexOf('|') - 1);
    const { items, findings } = read(text);
    expect(findings[0]).toMatchObject({ rule: 'NA001', severity: 'warning', place, message });
    expect(outline(items)).toEqual(lines);
  });

  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- name: A\n${'  '.repeat(i)}  items:`).join('\n');

  test('as deep as allowed, and one level deeper', () => {
    expect(read(nested(20)).findings).toEqual([]);
    expect(read(nested(21)).findings).toMatchObject([{ rule: 'NA001', message: expect.stringContaining('deeper') }]);
  });

  test('an alias bomb', () => {
    const text = `- &a {name: A}\n- name: B\n  items: [${'*a, '.repeat(11)}]`;
    expect(read(text).findings).toMatchObject([{ rule: 'NA001', message: 'more than 10 aliases' }]);
    expect(read(text, { ...limits, aliases: 11 }).findings).toEqual([]);
  });

  test('many bad lines are said twenty times at most', () => {
    expect(read('- A\n'.repeat(100)).findings).toHaveLength(20);
  });

  test('4,600 lines take less than a second', () => {
    const text = '- name: A title of some words\n  href: folder/a-page-of-the-folder.md\n'.repeat(2300);
    expect(cost(() => expect(read(text).items).toHaveLength(2300))).toBeLessThan(1);
  });
});
