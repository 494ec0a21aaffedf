import { describe, expect, test } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { pageOf } from '../../tests/tiny/tiny-page.ts';

const section = (key: string, text: string) => `\n\n## <a name="${key}"></a>${key}\n\n${text}`;
const factsOf = (markdown: string) => pageOf(markdown).element;
const named = (markdown: string, side: 'parents' | 'children') => {
  const { element, links } = pageOf(markdown);
  return element?.[side].map((index) => links[index]?.href);
};

test('an element page says who it is, where it stands, and what it holds', () => {
  const markdown = [
    '# TTL (POX)',
    '```XML\n<TTL>hours</TTL>\n```',
    section('attributes', '| Attribute | Text |\n|---|---|\n| `unit` | Of  time.<br/> |\n| | nothing |'),
    section('child-elements', 'None.'),
    section(
      'parent-elements',
      '| Element | Text |\n|---|---|\n| [Protocol](protocol-pox.md) | See [Account](account-pox.md). |',
    ),
    section('text-value', 'A number.\n\n> [!NOTE]\n> Of hours.\n\nMore.'),
  ].join('\n\n');
  expect(factsOf(markdown)).toEqual({
    name: 'TTL',
    parents: [0],
    children: [],
    attributes: [{ name: 'unit', text: 'Of time.' }],
    textValue: 'A number. More.',
    syntax: '<TTL>hours</TTL>',
    declares: { parents: true, children: true },
  });
  expect(named(markdown, 'parents')).toEqual(['protocol-pox.md']);
});

describe('the elements that a section names', () => {
  const table = '| Element | Text |\n|---|---|\n';
  test.each([
    ['one a row, in order', `${table}| [B](b.md) | |\n| [A](a.md) | |`, ['b.md', 'a.md']],
    ['not those of other columns', `${table}| A | [B](b.md) |`, []],
    ['not the head', '| [A](a.md) | |\n|---|---|\n| [B](b.md) | |', ['b.md']],
    ['the first of a cell', `${table}| [A](a.md) or [B](b.md) | |`, ['a.md']],
    ['with markup around', `${table}| **[A](a.md)**<br/> | |`, ['a.md']],
    ['of a list, too', '- [A](a.md): text, see [C](c.md)\n- *[B](b.md)*', ['a.md', 'b.md']],
    ['pictures are no elements', `${table}| ![A](a.png) | |`, []],
    ['nor is prose', 'See [A](a.md).', []],
  ])('%s', (_name, text, hrefs) => {
    expect(named(section('child-elements', text), 'children')).toEqual(hrefs);
  });
});

describe('its name', () => {
  test.each([
    ['the root of the syntax', 'Anything', '<?xml version="1.0"?>\n<t:SMTPLast id="1">', 'SMTPLast'],
    ['that of an empty element', 'Anything', '<TTL/>', 'TTL'],
    ['the title where the syntax is no XML', 'TTL (POX)', 'ttl = 1', 'TTL'],
    ['in brackets of any width', '协议（POX）', '', '协议'],
    ['the last brackets only', 'Type (a) (b)', '', 'Type (a)'],
    ['nested brackets stay', 'Type (a (b))', '', 'Type (a (b))'],
    ['brackets alone stay', '(POX)', '', '(POX)'],
    ['an open bracket stays', 'Type (POX', '', 'Type (POX'],
  ])('%s', (_name, title, syntax, name) => {
    const markdown = `${syntax && `\`\`\`\n${syntax}\n\`\`\``}${section('parent-elements', 'None.')}`;
    const { element } = pageOf(markdown.trim() === '' ? 'x' : markdown, { title });
    expect(element?.name).toBe(name);
  });
});

test.each([
  ['a page without sections of parents and children', '# A\n\n## Remarks\n\nText.'],
  ['a heading of the same words without the key', '## Parents\n\n- [A](a.md)'],
  ['a heading inside a quote', '> ## <a name="parent-elements"></a>P'],
])('no element: %s', (_name, markdown) => {
  expect(factsOf(markdown)).toBeNull();
});

test('a page that is silent about one side does not declare it', () => {
  expect(factsOf(section('parent-elements', ''))?.declares).toEqual({ parents: true, children: false });
});

test('a section twice counts both times', () => {
  const rows = (href: string) => `- [x](${href})`;
  const markdown = `## <a name="child-elements"></a>A\n\n${rows('a.md')}\n\n### Below\n\n${rows('b.md')}`;
  expect(named(markdown, 'children')).toEqual(['a.md']);
});

test('a title of a megabyte of brackets takes no time', () => {
  const page = `# ${'('.repeat(200_000)}${' '.repeat(200_000)}x)\n${section('parent-elements', '')}`;
  expect(cost(() => pageOf(page))).toBeLessThan(2);
});
