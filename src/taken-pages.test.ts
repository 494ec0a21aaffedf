import { hash } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import { fileState } from './io/file-states.ts';
import { fillDraft } from './io/fill-draft.ts';
import type { FormerPage } from './io/former-page.ts';
import { formerSite } from './io/former-site.ts';
import { pageKeys } from './page-keys.ts';
import { draftsOf } from './site/drafts.ts';
import { hostLimits } from './site/markdown-plan.ts';
import { packLocales, sharedLocales } from './site/shared-locales.ts';
import { type SiteFile, type TakenPages, takePages } from './taken-pages.ts';

let tiny: TinySite;
beforeEach(() => {
  tiny = new TinySite({ 'de/a.md': '# A\n\nText.\n', 'de/b.md': '# B\n', 'ru/a.md': '# А\n' });
});
afterEach(() => tiny.remove());

/** A build of which only the files count: a page's text is its name. */
async function build(
  name: string,
  former: ReadonlyMap<string, FormerPage> = new Map(),
  common = 'theme',
  fullBytes = 4,
): Promise<{ taken: TakenPages; files: Map<string, FormerPage>; states: Map<string, SiteFile> }> {
  const folder = join(tiny.folder, name);
  mkdirSync(folder);
  const published = [...former].map(([path, { file, state }]) => ({ path, file, state }));
  const ahead = new Map();
  const drafts = draftsOf(await tiny.load(['de', 'ru']));
  const shared = sharedLocales(drafts.locales);
  const draft = (route: string) => packLocales(drafts.draft(route), shared);
  const states = new Map<string, SiteFile>();
  const taken = takePages({
    routes: drafts.routes,
    draft,
    ahead,
    keys: pageKeys([common], () => '', drafts.markdown),
    plan: drafts.markdown,
    former: formerSite(former, fillDraft(folder, published), folder),
    onSum() {},
    onFile: (file) => states.set(file.path, file),
  });
  for (const route of taken.wanted.keys()) {
    taken.drafted(route, draft(route));
    taken.made(route, 4, 2);
  }
  const locales = [...taken.wanted].flatMap(([route, { full }]) => (full ? [route.split('/')[0]!] : []));
  const written = { bytes: fullBytes, sha1: hash('sha1', 'text') };
  const made = new Map([...new Set(locales)].filter(Boolean).map((locale) => [`${locale}/llms-full.txt`, written]));
  taken.keepFullTexts(made);
  for (const [path, { state }] of states) {
    if (state !== null || (made.get(path)?.bytes ?? 0) > hostLimits.fileBytes) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'text');
  }
  const files = [...states].map(([path, { key }]): [string, FormerPage] => {
    const file = join(folder, path);
    return [path, { key, file, state: statSync(file, { throwIfNoEntry: false }) ? fileState(file) : null }];
  });
  return { taken, files: new Map(files), states };
}

test('without a former build, or with one of another theme, everything is made', async () => {
  const first = await build('one');
  expect([...first.files.keys()]).toEqual(
    expect.arrayContaining(['index.html', 'de/a/index.html', 'de/a/index.md', 'de/llms-full.txt', 'ru/llms-full.txt']),
  );
  const other = await build('two', first.files, 'other theme');
  expect([...other.taken.wanted]).toEqual([...first.taken.wanted]);
});

test('where nothing has changed, everything is taken over: pages, their Markdown, the files with all pages', async () => {
  const first = await build('one');
  const again = await build('two', first.files);
  expect([...again.taken.wanted]).toEqual([]);
  expect([...again.states.keys()].sort()).toEqual([...first.states.keys()].sort());
  for (const [path, { state }] of again.states) expect(state).toBe(fileState(join(tiny.folder, 'two', path)));
  expect(again.taken.fullTexts).toEqual(
    new Map([
      ['de/llms-full.txt', 4],
      ['ru/llms-full.txt', 4],
    ]),
  );
});

test('one page changed: it is made, and the others stay in the file with all pages of its language', async () => {
  const first = await build('one');
  tiny.write({ 'de/a.md': '# A\n\nOther text.\n' });
  const { wanted, fullTexts, keptTexts } = (await build('two', first.files)).taken;
  expect(wanted.get('de/a')).toEqual({ html: true, beside: true, full: true });
  expect(wanted.has('de/b')).toBe(false);
  expect(keptTexts.get('de/llms-full.txt')).toEqual({
    locale: 'de',
    before: new Map([['de/a', []]]),
    end: [Buffer.from('xt')],
  });
  expect([...wanted.keys()].filter((route) => route.startsWith('ru'))).toEqual([]);
  expect([...fullTexts.keys()]).toEqual(['ru/llms-full.txt']);
});

test.each([
  ['gone', (file: string) => rmSync(file)],
  ['not what was published', (file: string) => writeFileSync(file, 'tent')],
])('where the file with all pages is %s, all of them are made for it', async (_, damage) => {
  const first = await build('one');
  damage(join(tiny.folder, 'one', 'de/llms-full.txt'));
  tiny.write({ 'de/a.md': '# A\n\nOther text.\n' });
  const { wanted } = (await build('two', first.files)).taken;
  expect(wanted.get('de/b')).toEqual({ html: false, beside: false, full: true });
});

test.each(['de/a/index.html', 'de/a/index.md', 'de/llms-full.txt'])(
  '%s that is gone or was changed is made again',
  async (path) => {
    const first = await build('one');
    rmSync(join(tiny.folder, 'one', path));
    const { taken, states } = await build('two', first.files);
    expect([...taken.wanted.keys()]).toContain('de/a');
    expect(states.get(path)?.state ?? null).toBeNull();
  },
);

test('a file that is too large for hosts is not made again only to be thrown away', async () => {
  const first = await build('one', new Map(), 'theme', hostLimits.fileBytes + 1);
  const { taken } = await build('two', first.files);
  expect([...taken.wanted]).toEqual([]);
  expect(taken.fullTexts.get('de/llms-full.txt')).toBe(hostLimits.fileBytes + 1);
});
