import { expect, test } from 'vitest';
import { fileFacts, isRead } from './read-facts.ts';
import { siteFolder } from './site-folder.ts';
import { inBody, planted, type TinySite, tinySite, verdictOf } from './tiny-site.ts';
import { verdict } from './verdict.ts';

test('a site without a fault', () => {
  expect(verdictOf(tinySite)).toEqual({
    ok: true,
    pages: 7,
    files: 16,
    bytes: Object.values(tinySite).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    links: expect.any(Number),
    brokenLinks: 0,
    brokenFragments: 0,
    hreflangErrors: 0,
    faultTotal: 0,
    faultCounts: {},
    faults: [],
    notes: [],
  });
});

test('a folder without a page is no site', () => {
  expect(verdictOf({ 'robots.txt': '' })).toMatchObject({ ok: false, faultCounts: { 'no-pages': 1 } });
});

test('a verdict does not depend on the order in which files were read', () => {
  const site = planted(inBody('', '<p id="x"><a href="#y">y</a><p id="x"><a href="/base/z">z</a>'));
  const paths = Object.keys(site).sort();
  const folder = siteFolder({ origin: 'https://docs.example', base: '/base/' }, paths);
  const entries = paths.map((path) => ({ path, bytes: 1, plain: true }));
  const facts = paths.filter(isRead).map((path) => fileFacts(path, Buffer.from(site[path]!), folder));
  const forward = verdict(entries, folder, facts);
  expect(forward.faultTotal).toBe(3);
  expect(JSON.stringify(verdict(entries, folder, facts.toReversed()))).toBe(JSON.stringify(forward));
});

test('faults are ordered by gate, file and line', () => {
  const page = (body: string) => `${tinySite['ru/a/index.html']}${body}`;
  const site: TinySite = {
    ...tinySite,
    'b.html': page('<p id=1><p id=1>\n<a href=/x>x</a>\n<a href=/y>y</a>'),
    'a.html': page('<a href=/z>z</a>'),
  };
  const own = verdictOf(site).faults.filter(({ file, line }) => /^[ab]\.html$/.test(file) && line && line > 21);
  expect(own.map(({ gate, file, line }) => `${gate} ${file}:${line}`)).toEqual([
    'broken-link a.html:22',
    'broken-link b.html:23',
    'broken-link b.html:24',
    'duplicate-id b.html:22',
  ]);
});

test('all faults are counted; of a page twenty are kept, of a gate a hundred', () => {
  const broken = '<a href="/base/x">x</a>'.repeat(30);
  const pages = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`ru/p${i}.html`, broken]));
  const { faults, faultCounts, brokenLinks } = verdictOf({ ...tinySite, ...pages });
  expect(brokenLinks).toBe(210);
  expect(faultCounts['broken-link']).toBe(210);
  const kept = faults.filter(({ gate }) => gate === 'broken-link');
  expect(kept).toHaveLength(100);
  expect(kept.filter(({ file }) => file === 'ru/p0.html')).toHaveLength(20);
});
