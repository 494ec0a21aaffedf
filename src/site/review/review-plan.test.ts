import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../../tests/tiny/tiny-site.ts';
import type { ReviewItem } from '../../model/review-item.ts';
import { addressesOf } from '../addresses.ts';
import { draftsOf } from '../drafts.ts';
import type { Site } from '../site.ts';
import { queueSize, type ReviewPlan, reviewPlan } from './review-plan.ts';

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  const page = '---\ntitle: A\n---\ntext\n';
  tiny = new TinySite({ 'de/x/a.md': page, 'de/b.md': page, 'ru/x/a.md': page });
  site = await tiny.load(['de', 'ru'], { compare: true });
});
afterAll(() => tiny.remove());

function item(more: Partial<ReviewItem> = {}): ReviewItem {
  return {
    key: 'k1',
    rule: 'literal-ident',
    locales: ['de'],
    heals: 1,
    severity: 'error',
    title: 'Identifier changed',
    messages: ['"Get Item" must be written "GetItem"'],
    fix: 'write it as it is',
    source: 'GetItem',
    target: 'Get Item',
    mends: [{ before: 'Get Item', after: 'GetItem' }],
    places: [{ path: 'de/x/a.md', line: 4, column: 1, row: '.1' }],
    ...more,
  };
}

function plan(items: readonly ReviewItem[], mostFiles?: number): ReviewPlan {
  return reviewPlan(site, addressesOf(''), { items, statuses: [], packs: new Map() }, mostFiles);
}

const routes = (items: readonly ReviewItem[], mostFiles?: number) =>
  plan(items, mostFiles).items.map((one) => one.route);

test.each<[string, Partial<ReviewItem>, string | null]>([
  ['an error about a string has a page, below its language', {}, 'review/de/finding/k1'],
  ['of several languages: below none', { locales: ['de', 'ru'] }, 'review/finding/k1'],
  ['a note on several pages has one', { severity: 'note', heals: 2 }, 'review/de/finding/k1'],
  ['a note on one page has none', { severity: 'note' }, null],
  ['what is about no string has none', { source: null, target: null }, null],
])('%s', (_what, more, wanted) => {
  expect(routes([item(more)])).toEqual([wanted]);
});

test('findings with the same key, in one language each or twice in one, have pages of their own', () => {
  expect(routes([item(), item({ locales: ['ru'] }), item()])).toEqual([
    'review/de/finding/k1',
    'review/ru/finding/k1-2',
    'review/de/finding/k1-3',
  ]);
});

test('where the host takes no more files, the first ones have pages and the others stand in the queue', () => {
  const items = [item(), item({ key: 'k2' }), item({ key: 'k3' })];
  const all = 20_000;
  const least = Array.from({ length: all }, (_, at) => at).find((most) => routes(items, most)[0] !== null)!;
  expect(routes(items, least)).toEqual(['review/de/finding/k1', null, null]);
  expect(routes(items, 0)).toEqual([null, null, null]);
  const made = plan(items, 0);
  expect(made.address(made.items[1]!, 'de')).toBe('/review/de/queue/#f-k2');
});

test('a line far down the queue has the address of its page', () => {
  const items = Array.from({ length: queueSize + 1 }, (_, at) => item({ key: `n${at}`, severity: 'note' }));
  const made = plan(items);
  expect(made.address(made.items.at(-1)!, 'de')).toBe(`/review/de/queue/2/#f-n${queueSize}`);
});

test('rows lead to what heals most pages among what is said about them', () => {
  const made = plan([item(), item({ key: 'k2' })]);
  const [topic] = made.rows.keys();
  expect(made.rows.get(topic!)!.get('.1')).toBe('/review/de/finding/k1/');
});

test('a site without a review has none of these pages, and one with it has them all', () => {
  const isReview = (route: string): boolean => route.startsWith('review');
  expect(draftsOf(site).routes.filter(isReview)).toEqual([]);
  const drafts = draftsOf(site, { items: [item()], statuses: [], packs: new Map() });
  expect(drafts.routes.filter(isReview).sort()).toEqual([
    'review',
    'review/de',
    'review/de/finding/k1',
    'review/de/queue',
    'review/ru',
    'review/ru/queue',
  ]);
  expect(drafts.reviewed.size).toBe(6);
});

test('the queue says what is wrong, where, and what to write', () => {
  const drafts = draftsOf(site, { items: [item()], statuses: [], packs: new Map([['de', { text: '', count: 3 }]]) });
  const draft = drafts.draft('review/de/queue');
  if (draft.kind !== 'whole' || draft.view.kind !== 'review' || draft.view.part !== 'queue')
    throw new Error('no queue');
  const { rows, rules, sections, pack } = draft.view;
  expect(rows).toMatchObject([
    {
      id: 'k1',
      first: true,
      source: [{ kind: 'text', text: 'GetItem' }],
      target: [{ kind: 'text', text: 'Get Item' }],
      href: '/review/de/finding/k1/',
      sections: ['x'],
      place: { file: 'de/x/a.md:4', page: { href: '/de/x/a/' }, compare: '/compare/x/a/#r-.1' },
    },
  ]);
  expect(rules).toEqual([
    { id: 'literal-ident', title: 'Identifier changed', href: '/review/de/queue/#rule-literal-ident', count: 1 },
  ]);
  expect([sections, pack]).toEqual([['x'], { href: '/review/de/work-pack.md', count: 3 }]);
});
