import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import type { SourceChange } from '../model/source-change.ts';
import { isOutdated } from './is-outdated.ts';
import { shownPage } from './shown-page.ts';
import type { Site } from './site.ts';

/** A page by how it came to be: `MT`, `HT` or nothing, and what it says that it translates. */
const page = (translation: string, hash = ''): string =>
  `---\ntitle: T\nms.translationtype: ${translation}\nms.openlocfilehash: ${hash.padEnd(40, '0')}\n---\n# T\n`;

const now = 'aa'.padEnd(40, '0');

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite({
    'fr/keep.md': page('MT'),
    'pt-BR/keep.md': page('MT'),
    'ru/fresh.md': page('HT', 'bb'),
    'de/fresh.md': page('MT', 'aa'),
    'ru/human.md': page('MT', 'aa'),
    'de/human.md': page('HT', 'aa'),
    'ru/source.md': page('HT', 'aa'),
    'en-US/source.md': page('""'),
    'de/kin.md': page('HT', 'aa'),
    'en-US/kin.md': page('""'),
    'pt-BR/kin.md': page('MT', 'bb'),
    'ru/equal.md': page('MT', 'aa'),
    'de/equal.md': page('MT', 'aa'),
  });
  site = { ...(await tiny.load(['ru', 'de', 'en-US', 'fr', 'pt-BR', 'pt-PT'])), sourceHash: () => now };
});
afterAll(() => tiny.remove());

const shownIn = (path: string, locale: string): string => {
  const topic = site.topics.find((found) => found.path === `${path}.md`)!;
  return shownPage(site, topic, site.locales.find(({ id }) => id === locale)!).locale;
};

test.each([
  ['the own page, whatever it is', 'fresh', 'ru', 'ru'],
  ['one that is not out of date rather than one by a person', 'fresh', 'fr', 'de'],
  ['one by a person rather than one by a machine', 'human', 'fr', 'de'],
  ['the source itself rather than any translation', 'source', 'fr', 'en-US'],
  ['the same language of another country rather than all others', 'kin', 'pt-PT', 'pt-BR'],
  ['of equals the first one', 'equal', 'fr', 'ru'],
])('what stands in: %s', (_what, path, locale, expected) => {
  expect(shownIn(path, locale)).toBe(expected);
});

test('a source that is not known makes no version better', () => {
  const known = site;
  site = { ...site, sourceHash: () => null };
  expect(shownIn('fresh', 'fr')).toBe('ru');
  site = known;
});

test.each<[string, SourceChange | null, boolean]>([
  ['nobody can say what', null, true],
  ['sentences', { sentences: [], count: 1 }, true],
  ['front matter or layout alone', { sentences: [], count: 0 }, false],
])('a source with another hash, where what changed is: %s', (_what, change, expected) => {
  const german = site.pages.find(({ locale, path }) => locale === 'ru' && path === 'fresh.md')!;
  expect(isOutdated({ ...site, sourceChange: () => change }, german)).toBe(expected);
});
