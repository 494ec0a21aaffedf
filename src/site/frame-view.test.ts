import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { addressesOf } from './addresses.ts';
import { siteInputs, topicInputs } from './draft-inputs.ts';
import { frameView } from './frame-view.ts';
import type { Site } from './site.ts';

const page = (title: string, id = ''): string => `---\ntitle: ${title}\n${id && `ms.assetid: ${id}\n`}---\n## Two\n`;
const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite({
    'en/all.md': page('All', id),
    'de/alle.md': page('Alle', id),
    'ru/vse.md': page('Все', id),
    'de/two.md': page('Zwei'),
    'ru/two.md': page('Два'),
    'ru/one.md': page('Один'),
  });
  site = await tiny.load(['en', 'de', 'ru']);
});
afterAll(() => tiny.remove());

function frameOf(path: string | null, locale: string, address = 'https://example.org/docs') {
  const topic = site.topics.find((found) => found.path === path) ?? null;
  const addresses = addressesOf(address);
  return frameView(siteInputs({ ...site }, addresses), addresses, {
    locale: site.locales.find((found) => found.id === locale)!,
    title: 'T',
    description: '',
    topic: topic && topicInputs(site, addresses, topic),
    indexed: topic?.pages.has(locale) ?? false,
  });
}

test.each([
  ['all.md', ['en /en/all/', 'de-DE /de/alle/', 'ru-RU /ru/vse/', 'x-default /en/all/']],
  ['two.md', ['de-DE /de/two/', 'ru-RU /ru/two/', 'x-default /de/two/']],
  ['one.md', ['ru-RU /ru/one/', 'x-default /ru/one/']],
])('the hreflang set of %s is the same on every version, and names each of them', (path, shown) => {
  const topic = site.topics.find((found) => found.path === path)!;
  for (const locale of topic.pages.keys()) {
    const { alternates, canonical } = frameOf(path, locale);
    const set = alternates.map(({ tag, href }) => `${tag} ${href.replace('https://example.org/docs', '')}`);
    expect(set).toEqual(shown);
    expect(alternates.map(({ href }) => href)).toContain(canonical);
  }
});

test('a stand-in has no hreflang set, and none has it in theirs', () => {
  expect(frameOf('two.md', 'en')).toMatchObject({ canonical: null, alternates: [], indexed: false });
});

test('without a configured site addresses start at the root', () => {
  const frame = frameOf('one.md', 'ru', '');
  expect(frame).toMatchObject({ canonical: null, base: '/', home: '/ru/' });
  expect(frame.alternates[0]).toEqual({ tag: 'ru-RU', href: '/ru/one/' });
});

test('the language switch offers every locale, with the sections that its version has', () => {
  const shown = frameOf('two.md', 'de').languages.map(({ id: locale, href, current, exists, keys }) => {
    return [locale, href, current ? 'current' : '', exists ? 'exists' : '', keys.join()].join(' ');
  });
  expect(shown).toEqual(['en /docs/en/two/   ', 'de /docs/de/two/ current exists two', 'ru /docs/ru/two/  exists two']);
});

test('of a page without versions, the language switch leads to the start pages', () => {
  const { languages } = frameOf(null, 'de');
  expect(languages.map(({ href, exists }) => [href, exists])).toEqual([
    ['/docs/en/', true],
    ['/docs/de/', true],
    ['/docs/ru/', true],
  ]);
});

test('a site without elements has no index of them', () => {
  expect(frameOf('one.md', 'ru').index).toBe(null);
});

test('the language switch knows how each version came to be, and whether it is out of date', () => {
  const topic = site.topics.find((found) => found.path === 'two.md')!;
  const pages = new Map(
    [...topic.pages].map(([locale, page]) => [
      locale,
      {
        ...page,
        provenance: {
          ...page.provenance,
          kind: locale === 'de' ? ('human' as const) : ('machine' as const),
          sourceHash: locale,
        },
      },
    ]),
  );
  const known = { ...site, sourceHash: () => 'de' };
  const frame = frameView(siteInputs(known, addressesOf('')), addressesOf(''), {
    locale: site.locales[0]!,
    title: 'T',
    description: '',
    topic: topicInputs(known, addressesOf(''), { ...topic, pages }),
    indexed: false,
  });
  expect(frame.languages.map(({ id: locale, kind, outdated }) => [locale, kind, outdated])).toEqual([
    ['en', null, false],
    ['de', 'human', false],
    ['ru', 'machine', true],
  ]);
});

test('the version in the language of the source is the source', () => {
  const source = { ...site, options: { ...site.options, sourceTag: 'ru-RU' } };
  const topic = site.topics.find((found) => found.path === 'one.md')!;
  const { languages } = frameView(siteInputs(source, addressesOf('')), addressesOf(''), {
    locale: site.locales[2]!,
    title: 'T',
    description: '',
    topic: topicInputs(source, addressesOf(''), topic),
    indexed: true,
  });
  expect(languages.map(({ kind }) => kind)).toEqual([null, null, 'source']);
});
