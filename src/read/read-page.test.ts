import { describe, expect, test } from 'vitest';
import { pageFile, readOptions } from '../../tests/tiny/tiny-page.ts';
import { readPage } from './read-page.ts';

const read = (source: string | Uint8Array, options: Parameters<typeof pageFile>[1] = {}) =>
  readPage(pageFile(source, options), readOptions(options.limits));
const pageOf = (source: string, options = {}) => read(source, options).page!;

test('everything that later stages need to know about a page', () => {
  const source = [
    '---',
    'title: Protocol (POX)',
    'description: Says how to connect.',
    'ms.assetid: 0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0',
    'ms.translationtype: MT',
    'ms.contentlocale: ru-RU',
    'aliases: [old]',
    '---',
    '# Protocol',
    '',
    '## <a name="child-elements"></a>Children',
    '',
    '- [TTL](ttl.md) <a name="x"></a>',
    '',
  ].join('\r\n');
  expect(pageOf(source, { locale: 'ru', path: 'b/a.md' })).toEqual({
    locale: 'ru',
    path: 'b/a.md',
    file: 'ru/b/a.md',
    hash: expect.stringMatching(/^[0-9a-f]{40}$/),
    title: 'Protocol (POX)',
    description: 'Says how to connect.',
    assetId: '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
    assetIdPlace: expect.objectContaining({ line: 4, column: 13 }),
    aliases: ['old'],
    provenance: { kind: 'machine', translated: null, dated: null, sourceHash: null, sourceCommit: null },
    bilingual: false,
    headings: [
      { level: 1, key: 'protocol', text: 'Protocol', line: 9 },
      { level: 2, key: 'child-elements', text: 'Children', line: 11 },
    ],
    anchors: ['x'],
    links: [{ kind: 'link', href: 'ttl.md', text: 'TTL', place: expect.objectContaining({ line: 13, column: 3 }) }],
    element: expect.objectContaining({ name: 'Protocol', children: [0] }),
    findings: [],
  });
});

describe('the title', () => {
  test.each([
    ['of the front matter', '---\ntitle: A\n---\n# B', 'A'],
    ['else of the first heading', '---\nms.date: 01/02/2020\n---\n## *B* c\n# D', 'B c'],
    ['else the name of the file', 'text', 'my-page'],
  ])('%s', (_name, source, title) => {
    expect(pageOf(source, { path: 'x/my-page.md' }).title).toBe(title);
  });
});

describe('a bilingual page', () => {
  const pair = (target: string, source: string) =>
    `<span data-ttu-id="1">${target}</span><span class="sxs-lookup"><span data-stu-id="1">${source}</span></span>`;

  test('is read in its own language, with places in the file', () => {
    const source = `# ${pair('元素', 'Element')}\n\n${pair('看', 'See')} ${pair('[甲](a.md)', '[A](a.md)')} x`;
    const page = pageOf(source, { locale: 'zh' });
    expect(page).toMatchObject({ bilingual: true, title: '元素', headings: [{ text: '元素' }] });
    const { place } = page.links[0]!;
    const line = source.split('\n')[2]!;
    expect([place.line, line.slice(place.column - 1, place.endColumn - 1)]).toEqual([3, '[甲](a.md)']);
  });

  test('emphasis that one language leaves open does not reach the other', () => {
    const found = read(`${pair('**甲', '**A**')} 乙`, { locale: 'zh' });
    expect(found.page).not.toBeNull();
    expect('visible' in found && found.visible.replaceAll(/[^\p{L}]/gu, '')).toBe('甲乙');
  });
});

test.each([
  ['contradicts its folder', 'ms.contentlocale: fr-FR', ['FM009']],
  ['agrees, in any letter case', 'ms.contentlocale: RU-ru', []],
  ['says nothing', 'ms.date: 01/02/2020', []],
])('a page whose locale %s', (_name, line, rules) => {
  const { findings } = pageOf(`---\ntitle: A\n${line}\n---\n`, { locale: 'ru' });
  expect(findings.map(({ rule }) => rule)).toEqual(rules);
});

test.each([
  ['broken front matter', '---\ntitle: [\n---\ntext'],
  ['too many levels', '> '.repeat(200)],
  ['invalid bytes', Uint8Array.of(0x61, 0xff)],
  ['nothing', ''],
])('no page of %s, but findings', (_name, source) => {
  const { page, findings } = read(source) as { page: null; findings: unknown[] };
  expect(page).toBeNull();
  expect(findings.length).toBeGreaterThan(0);
});

test('front matter alone is a page', () => {
  expect(pageOf('---\ntitle: A\n---\n')).toMatchObject({ title: 'A', headings: [], findings: [] });
});
