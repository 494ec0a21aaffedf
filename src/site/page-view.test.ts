import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import type { Topic } from '../model/topic.ts';
import type { LinkView } from '../model/view.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { siteInputs, topicInputs } from './draft-inputs.ts';
import { type PageDraft, pageDraft } from './page-view.ts';
import type { Site } from './site.ts';

/** The page of an element: what it says about its neighbours, and a text. */
function element(name: string, parents: string[], children: string[], text = ''): string {
  const table = (title: string, names: string[]): string[] => [
    `### ${title}`,
    '|**Element**|**Description**|',
    '|:-----|:-----|',
    ...names.map((of) => `|[${of}](${of}.md)|x|`),
    '',
  ];
  const lines = [
    `## Attributes and elements`,
    '',
    ...table('Parent elements', parents),
    ...table('Child elements', children),
  ];
  return `---\ntitle: ${name}\ndescription: The ${name}\n---\n# ${name}\n\n<${name}/>\n\n${text}\n\n${lines.join('\n')}`;
}

/** A picture of 3 × 2 pixels. */
const picture = Buffer.from('R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==', 'base64');

const files = {
  'en/toc.yml':
    '- name: Guides\n  items:\n  - name: First\n    href: first.md\n  - name: Second\n    href: second.md\n',
  'en/first.md':
    '---\ntitle: First\n---\n[section](second.md#two) [own](#here) [no](gone.md) [out](https://example.org/)\n\n![p](p.gif)\n\n## Here\n',
  'en/second.md': '---\ntitle: Second\n---\n## Two\n\n[knob](parts/knob.md)\n',
  'en/p.gif': picture,
  'en/parts/door.md': element('door', [], ['knob', 'lock']),
  'en/parts/knob.md': element('knob', ['door'], []),
  'en/parts/lock.md': element('lock', ['door'], []),
  'de/first.md': '---\ntitle: Erste\n---\n',
  'de/second.md': '---\ntitle: Zweite\n---\nOhne Abschnitt.\n',
};

let tiny: TinySite;
let site: Site;
let addresses: Addresses;
beforeAll(async () => {
  tiny = new TinySite(files);
  site = await tiny.load(['en', 'de']);
  addresses = addressesOf('https://example.org/docs/');
});
afterAll(() => tiny.remove());

function draft(path: string, id: string): PageDraft {
  const topic = site.topics.find((found) => found.path === path)!;
  return draftOf(site, topic, id);
}

function draftOf(of: Site, topic: Topic, id: string): PageDraft {
  const locale = of.locales.find((found) => found.id === id)!;
  return pageDraft(siteInputs(of, addresses), addresses, topicInputs(of, addresses, topic), locale);
}

const hrefs = (links: readonly (LinkView | null)[]): (string | undefined)[] => links.map((link) => link?.href);

test('a page in its own language', () => {
  const { view, htmlKey } = draft('first.md', 'de');
  expect(view).toMatchObject({ kind: 'page', title: 'Erste', contentLocale: { id: 'de' }, indexed: true });
  expect(view.canonical).toBe('https://example.org/docs/de/first/');
  expect(htmlKey).toBe(site.htmlKeys.get('de:first.md'));
});

test('a stand-in has the frame of its locale and the content of another; search engines are not led to it', () => {
  const { view, htmlKey } = draft('parts/knob.md', 'de');
  expect(view).toMatchObject({ kind: 'fallback', locale: { id: 'de' }, contentLocale: { id: 'en' }, indexed: false });
  expect(view).toMatchObject({ canonical: null, alternates: [], facts: '', markdown: null });
  expect(htmlKey).toBe(site.htmlKeys.get('en:parts/knob.md'));
});

test('links lead where they are meant to; what is broken leads nowhere', () => {
  expect(draft('first.md', 'en').links).toEqual([
    { href: '/docs/en/second/#two', external: false },
    { href: '#here', external: false },
    null,
    { href: 'https://example.org/', external: true },
    { href: '/docs/en/p.gif', external: false, size: { width: 3, height: 2 } },
  ]);
});

test("links of a stand-in stay in the reader's locale, at a section only where that version has it", () => {
  const english = site.topics.find((topic) => topic.path === 'first.md')!;
  const alone = { ...english, pages: new Map([...english.pages].filter(([id]) => id === 'en')) };
  const { links } = draftOf(site, alone, 'de');
  expect(links[0]).toEqual({ href: '/docs/de/second/', external: false });
  expect(links[4], 'pictures stay with their content').toMatchObject({ href: '/docs/en/p.gif' });
});

test('the table of contents gives the way to a page, and its neighbours', () => {
  const { view } = draft('first.md', 'en');
  expect(view.breadcrumb).toEqual([{ label: 'Guides', href: null }]);
  expect([view.previous, view.next?.label]).toEqual([null, 'Second']);
});

test('elsewhere the element tree does', () => {
  const { view } = draft('parts/knob.md', 'en');
  expect(view.breadcrumb).toEqual([{ label: 'door', href: '/docs/en/parts/door/' }]);
  expect([view.previous, view.next?.label]).toEqual([null, 'lock']);
  expect(draft('parts/lock.md', 'en').view.previous?.label).toBe('knob');
});

test('an element has its neighbours, a page of prose has none', () => {
  const { element: knob } = draft('parts/knob.md', 'en').view;
  expect(knob).toMatchObject({ name: 'knob', sections: { parents: 'parent-elements', children: 'child-elements' } });
  expect(hrefs(knob!.parents)).toEqual(['/docs/en/parts/door/']);
  expect(hrefs(knob!.siblings)).toEqual(['/docs/en/parts/lock/']);
  expect(draft('parts/door.md', 'en').view.element!.children.map((link) => link.label)).toEqual(['knob', 'lock']);
  expect(draft('first.md', 'en').view.element).toBe(null);
});

test('"used by" names the pages of the locale that link here, but not parents and children', () => {
  expect(hrefs(draft('parts/knob.md', 'en').view.usedBy)).toEqual(['/docs/en/second/']);
  expect(hrefs(draft('parts/knob.md', 'de').view.usedBy), 'the German page does not link').toEqual([
    '/docs/de/second/',
  ]);
});

test('without a source nobody knows whether a page is outdated', () => {
  expect(draft('first.md', 'de').view.outdated).toBe(null);
});

test.each([
  ['same', false],
  ['changed', true],
])('with a source it is known: %s', (now, outdated) => {
  const topic = site.topics.find((found) => found.path === 'first.md')!;
  const german = topic.pages.get('de')!;
  const page = { ...german, provenance: { ...german.provenance, sourceHash: 'same' } };
  const known = { ...topic, pages: new Map([...topic.pages, ['de', page]]) };
  const { view } = draftOf({ ...site, sourceHash: () => now }, known, 'de');
  expect(view.outdated).toBe(outdated);
});
