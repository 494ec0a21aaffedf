import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { draftJson } from '../draft-json.ts';
import type { Locale } from '../model/locale.ts';
import { type Drafts, draftsOf } from './drafts.ts';
import { packLocales, sharedLocales, unpackLocales } from './shared-locales.ts';

let tiny: TinySite;
let drafts: Drafts;
beforeAll(async () => {
  const page = (title: string): string => `---\ntitle: ${title}\n---\n[a](a.md)\n`;
  tiny = new TinySite({
    'de/index.md': page('Anfang'),
    'de/a.md': page('A'),
    'ru/a.md': page('А'),
    'ru/b.md': page('Б'),
  });
  drafts = draftsOf(await tiny.load(['de', 'ru']));
});
afterAll(() => tiny.remove());

test('every draft comes out as it went in, also by way of JSON', () => {
  const shared = sharedLocales(drafts.locales);
  for (const route of drafts.routes) {
    const draft = drafts.draft(route);
    const packed = packLocales(draft, shared);
    expect(unpackLocales(JSON.parse(draftJson(packed)), shared)).toEqual(draft);
  }
});

test('on the way, pages hold no strings of their locale, nor of the one that stands in', () => {
  const shared = sharedLocales(drafts.locales);
  // "b" is missing in German; the list of languages on the front page stays as it is.
  for (const route of drafts.routes.filter((found) => found !== '' && found !== '404')) {
    expect(JSON.stringify(drafts.draft(route))).toContain('"searchNone"');
    expect(JSON.stringify(packLocales(drafts.draft(route), shared))).not.toContain('"searchNone"');
  }
});

test('a locale has another name as soon as anything in it is other', () => {
  const [first] = drafts.locales as [Locale];
  const other = { ...first, strings: { ...first.strings, searchNone: 'Nix' } };
  const names = [first, { ...first }, other].map((locale) => [...sharedLocales([locale]).keys()][0]);
  expect(names[1]).toBe(names[0]);
  expect(names[2]).not.toBe(names[0]);
});

test('a locale of another kind stays whole', () => {
  const shared = sharedLocales([]);
  const draft = drafts.draft('de/a');
  expect(packLocales(draft, shared)).toEqual(draft);
});
