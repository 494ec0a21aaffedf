import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFindings, TinySite } from '../../../tests/tiny/tiny-site.ts';

const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const page = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n`;

/** The page of an element that names its parents and children; null: it has no such section. */
function element(name: string, parents: string[] | null, children: string[] | null): string {
  const section = (title: string, names: string[] | null): string =>
    names === null
      ? ''
      : `### ${title}\n\n|**Element**|**Description**|\n|:-----|:-----|\n${names.map((of) => `|[${of}](${of}.md)|x|\n`).join('')}\n`;
  return `${page(name)}# ${name}\n\n## Attributes and elements\n\n${section('Parent elements', parents)}${section('Child elements', children)}`;
}

/** One fault for every rule about more than one page, and beside it the same thing without the fault. */
const files = {
  'en/a.md': page('A', `ms.assetid: ${id}\n`),
  'en/b.md': page('B', `ms.assetid: ${id}\n`),
  'de/a.md': page('A', `ms.assetid: ${id}\naliases: [alt, b]\n`),
  'en/toc.yml': '- name: A\n  href: a.md\n- name: Gone\n  href: gone.md\n',
  'en/door.md': element('door', [], ['knob', 'lock', 'hinge']),
  'en/knob.md': element('knob', [], null),
  'en/lock.md': element('lock', ['door'], []),
  'en/hinge.md': element('hinge', null, []),
};

let tiny: TinySite;
let found: string[];
beforeAll(async () => {
  tiny = new TinySite(files);
  const site = await tiny.load(['en', 'de'], {
    redirects: { old: 'a', lost: 'gone' },
    overrides: [['en:door.md', 'en:knob.md', 'en:gone.md']],
  });
  found = siteFindings(site);
});
afterAll(() => tiny.remove());

test.each([
  ['TP001', [`en/b.md:3:13 ${id} also stands in en/a.md`]],
  [
    'TP004',
    [
      'overrides:1:1 en:knob.md: another page of this locale has the override',
      'overrides:1:1 there is no page en:gone.md',
    ],
  ],
  ['RD001', ['de/a.md:1:1 the redirect from /de/b/: in the way of a page']],
  [
    'RD002',
    ['redirects:1:1 the redirect from /en/lost/: no target', 'redirects:1:1 the redirect from /de/lost/: no target'],
  ],
  ['NA002', ['en/toc.yml:4:9 "gone.md" does not exist']],
])('%s: the fault is found, and nothing else', (rule, said) => {
  const own = found.filter((line) => line.startsWith(rule)).map((line) => line.slice(rule.length + 1));
  expect(own.map((line) => line.replace(/^content\//, ''))).toEqual(said);
});

test('EL001: of an element that names another, where that other one could have named it and does not', async () => {
  const said = siteFindings(await tiny.load(['en'])).filter((line) => line.startsWith('EL001'));
  expect(said.map((line) => line.replace(/^EL001 (?:content\/)?/, ''))).toEqual([
    'en/door.md:1:1 door names knob as a child, but knob does not name it as a parent',
  ]);
});
