import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementPage, withManyElements } from '../../tests/tiny/tiny-element.ts';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { type CardShard, type RouteList, shardOf } from '../model/element-card.ts';
import { addressesOf } from './addresses.ts';
import { type CardFiles, cardFiles } from './element-cards.ts';
import type { Site } from './site.ts';

const files = {
  'en/index.md': '---\ntitle: Start\n---\n',
  'en/parts/door.md': elementPage('door', { description: 'A way in. And out.', children: ['knob', 'lock'] }),
  'en/parts/knob.md': elementPage('knob', { title: 'Griff', parents: ['door'] }),
  'en/parts/lock.md': elementPage('lock', { parents: ['door'] }),
  'en/how to.md': '---\ntitle: How to\ndescription: All about <doors>.\n---\n',
  'de/parts/door.md': elementPage('door', { title: 'Tür', description: 'Ein Weg hinein.', children: ['knob'] }),
  'de/parts/lock.md': elementPage('lock'),
  'de/howto.md': '---\ntitle: Anleitung\n---\n',
};

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite(files);
  site = await tiny.load(['en', 'de'], { overrides: [['en:how to.md', 'de:howto.md']] });
});
afterAll(() => tiny.remove());

function filesOf(of: Site, id = 'en', home = 'https://example.org/docs/'): CardFiles {
  return cardFiles(of, addressesOf(home), of.locales.find((locale) => locale.id === id)!);
}

/** All cards, each taken from the file where a script looks for it. */
function cardsOf({ address, texts }: CardFiles): CardShard['cards'] {
  const [folder = '', count = ''] = address.split(' ');
  const shards = Array.from({ length: Number(count) }, (_, index): CardShard => {
    return JSON.parse(texts.get(`${folder.replace('/docs/', '')}${index}.json`)!);
  });
  const all = shards.flatMap(({ cards }, index) =>
    Object.entries(cards).map(([page, card]) => ({ page, card, index })),
  );
  for (const { page, index } of all) expect(shardOf(page, shards.length), page).toBe(index);
  return Object.fromEntries(all.map(({ page, card }) => [page, card]));
}

test('each page but the start page has a card', () => {
  expect(cardsOf(filesOf(site))).toEqual({
    'parts/door': {
      name: 'door',
      text: 'A way in. And out.',
      children: [
        ['knob', 'knob'],
        ['lock', 'lock'],
      ],
    },
    'parts/knob': { name: 'knob', title: 'knob · Griff', text: 'The knob.', parents: [['door', 'door', 2]] },
    'parts/lock': { name: 'lock', text: 'The lock.', parents: [['door', 'door', 2]] },
    'how%20to': { name: 'How to', text: 'All about <doors>.' },
  });
});

test('a page that a locale lacks is marked with the language that it has', () => {
  const cards = cardsOf(filesOf(site, 'de'));
  expect(cards['parts/knob']).toMatchObject({ name: 'knob', lang: 'en' });
  expect(cards['parts/door']).toMatchObject({ title: 'door · Tür', text: 'Ein Weg hinein.' });
  expect(cards['parts/door']).not.toHaveProperty('lang');
});

test('the words are those of the locale', () => {
  const shard: CardShard = JSON.parse([...filesOf(site, 'de').texts.values()][0]!);
  expect(shard.words).toMatchObject({ children: site.locales[1]!.strings['children'] });
});

test('the list of pages knows the addresses that other locales use', () => {
  const text = [...filesOf(site, 'de').texts].find(([path]) => path.endsWith('/routes.json'))![1];
  const { pages, others }: RouteList = JSON.parse(text);
  expect(pages).toContainEqual(['howto', 'Anleitung']);
  expect(pages[others['how%20to']!]).toEqual(['howto', 'Anleitung']);
});

test('the address changes with what the files hold, and with nothing else', async () => {
  const address = filesOf(site).address;
  expect(address).toMatch(/^\/docs\/_astro\/cards\/en\.[0-9a-f]{8}\/ 1$/);
  const topics = site.topics.toReversed().toReversed();
  expect(filesOf({ ...site, topics }).address).toBe(address);
  const changed = site.topics.map((topic) => {
    const page = topic.pages.get('en');
    return topic.path === 'parts/door.md' && page
      ? { ...topic, pages: new Map([...topic.pages, ['en', { ...page, description: 'Another way in.' }] as const]) }
      : topic;
  });
  expect(filesOf({ ...site, topics: changed }).address).not.toBe(address);
});

test('no file is larger than a link is worth', () => {
  const many = withManyElements(site, 2000);
  const { texts, address } = filesOf(many);
  const sizes = [...texts].flatMap(([path, text]) => (path.endsWith('routes.json') ? [] : [Buffer.byteLength(text)]));
  expect(sizes.length).toBe(Number(address.split(' ')[1]));
  expect(sizes.length).toBeGreaterThan(2);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(30_000);
});
