import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { addressesOf } from './addresses.ts';
import type { Site } from './site.ts';
import { startDraft } from './start-view.ts';

const page = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n`;

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite({
    'de/index.md': page('Anfang', 'description: Hier.\n'),
    'de/a.md': page('A'),
    'de/b.md': page('B'),
    'de/TOC.yml':
      '- name: Alles\n  items:\n  - {name: Eins, href: a.md}\n  - name: Rest\n    items:\n    - {name: Zwei, href: b.md}\n    - {name: Fort, href: "https://x.example/"}\n    - {name: Leer}\n',
    'ru/a.md': page('А'),
    'ru/TOC.yml':
      '- {name: Один, href: a.md}\n- name: Два\n  items:\n  - name: Внутри\n    items: [{name: Три, href: a.md}]\n',
    'fr/a.md': page('A'),
  });
  site = await tiny.load(['de', 'ru', 'fr']);
});
afterAll(() => tiny.remove());

const draftOf = (id: string) => startDraft(site, addressesOf(''), site.locales.find((locale) => locale.id === id)!);
const sections = (id: string) =>
  draftOf(id).view.sections.map(
    ({ label, links }) => `${label}: ${links.map((link) => `${link.label} ${link.href}`).join(', ')}`,
  );

test('a table of contents with one root shows what is below it', () => {
  expect(sections('de')).toEqual(['Alles: Eins /de/a/', 'Rest: Zwei /de/b/, Fort https://x.example/']);
});

test('one with several shows them, the lines without anything below first', () => {
  expect(sections('ru')).toEqual([expect.stringMatching(/: Один \/ru\/a\/$/), 'Два: Внутри /ru/a/']);
});

test('none, no sections', () => {
  expect(sections('fr')).toEqual([]);
});

test('a locale’s own index.md is its start', () => {
  const { view, page: own } = draftOf('de');
  expect(view).toMatchObject({ title: 'Anfang', description: 'Hier.', indexed: true });
  expect(own?.view.title).toBe('Anfang');
});

test('without one it is named after the site, and not to be found by search engines', () => {
  const { view, page: own } = draftOf('ru');
  expect(view).toMatchObject({ title: 'Documentation', description: 'русский', indexed: false, canonical: null });
  expect(own).toBeNull();
});
