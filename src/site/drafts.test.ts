import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { type Drafts, draftsOf } from './drafts.ts';

const page = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n[a](a.md)\n`;

let tiny: TinySite;
let drafts: Drafts;
beforeAll(async () => {
  tiny = new TinySite({
    'de/index.md': page('Anfang'),
    'de/a.md': page('A', 'aliases: [alt]\n'),
    'ru/a.md': page('А'),
    'ru/b/c.md': page('Ц'),
  });
  drafts = draftsOf(await tiny.load(['de', 'ru'], { redirects: { old: 'b/c' }, site: 'https://x.example/docs/' }));
});
afterAll(() => tiny.remove());

test('every page of the site has a route: fronts, starts, topics, stand-ins, old routes, "not found"', () => {
  expect([...drafts.routes].sort()).toEqual([
    '',
    '404',
    'de',
    'de/404',
    'de/a',
    'de/alt',
    'de/b/c',
    'de/old',
    'ru',
    'ru/404',
    'ru/a',
    'ru/b/c',
    'ru/old',
  ]);
});

/** Kind and title of a page. */
function shown(route: string): string {
  const draft = drafts.draft(route);
  if (draft.kind === 'compare') return `compare ${draft.draft.frame.title}`;
  if (draft.kind === 'names' || draft.kind === 'strings') return `list ${draft.draft.frame.title}`;
  const view = draft.kind === 'whole' ? draft.view : draft.draft.view;
  return 'title' in view ? `${view.kind} ${view.title}` : view.kind;
}

test.each([
  ['', 'front'],
  ['404', 'front'],
  ['de', 'start Anfang'],
  ['ru', 'start Documentation'],
  ['de/a', 'page A'],
  ['ru/a', 'page А'],
  ['de/b/c', 'fallback Ц'],
  ['ru/b/c', 'page Ц'],
  ['de/alt', 'redirect'],
])('/%s/ is: %s', (route, wanted) => {
  expect(shown(route)).toBe(wanted);
});

test('an old route says where its page is now', () => {
  expect(drafts.draft('ru/old')).toMatchObject({
    view: { to: '/docs/ru/b/c/', label: 'Ц', canonical: 'https://x.example/docs/ru/b/c/' },
  });
  expect(drafts.draft('de/old')).toMatchObject({ view: { to: '/docs/de/b/c/' } });
});

test('the front page offers the languages; the one for missing addresses has no address of its own', () => {
  expect(drafts.draft('')).toMatchObject({ view: { missing: false, canonical: 'https://x.example/docs/' } });
  expect(drafts.draft('404')).toMatchObject({ view: { missing: true, canonical: null } });
  const { view } = drafts.draft('') as unknown as { view: { locales: readonly { href: string }[] } };
  expect(view.locales.map(({ href }) => href)).toEqual(['/docs/de/', '/docs/ru/']);
});

test('plain data: it can be sent to a worker', () => {
  for (const route of drafts.routes) expect(structuredClone(drafts.draft(route))).toEqual(drafts.draft(route));
});
