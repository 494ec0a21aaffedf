import { expect, test } from 'vitest';
import { hostNotes } from './host-notes.ts';
import { fileNames } from './join/file-names.ts';
import type { FolderEntry } from './join/joined-site.ts';
import { siteFolder } from './site-folder.ts';
import { faultPlaces, tinySite } from './tiny-site.ts';

const with_ = (path: string) => ({ ...tinySite, [path]: '' });

test.each([
  ['a name of 201 bytes', `ru/${'ж'.repeat(100)}x`, 'long-path'],
  ['a path of 241 bytes', `ru/${'x'.repeat(120)}/${'y'.repeat(117)}`, 'long-path'],
  ['a path that another one equals but for its case', 'ru/a/Index.html', null],
  ['a path that another one equals but for its case, not a page', '_astro/Dot.png', null],
  ['a file half written', 'ru/x.json.tmp', 'leftover-file'],
  ['a folder half written', 'ru.tmp/x.json', 'leftover-file'],
  ['the backup of an editor', 'ru/x~', 'leftover-file'],
  ['what macOS leaves', 'ru/.DS_Store', 'leftover-file'],
])('%s', (_, path, gate) => {
  const places = faultPlaces(with_(path)).filter((place) => /long-path|case-clash|leftover/.test(place));
  expect(places).toHaveLength(1);
  expect(places[0]).toMatch(gate === null ? /^case-clash / : `${gate} ${path}`);
});

test.each(['ru/.nojekyll', '.well-known/security.txt', `ru/${'x'.repeat(197)}`, '_headers', 'template.html.txt'])(
  '%s is fine',
  (path) => expect(faultPlaces(with_(path))).toEqual([]),
);

test('paths that differ only by Unicode normalisation', () => {
  const site = { ...tinySite, 'ru/é.png': '', 'ru/e\u0301.png': '' };
  expect(faultPlaces(site)).toEqual(['case-clash ru/é.png']);
});

test('a symbolic link is no plain file', () => {
  const entries: FolderEntry[] = [{ path: 'ru/latest', bytes: 0, plain: false }];
  const said: unknown[] = [];
  const folder = siteFolder({ origin: '', base: '/' }, []);
  fileNames({ folder, entries, pages: new Map(), sitemaps: [] }, (...fault) => said.push(fault));
  expect(said).toEqual([['leftover-file', 'ru/latest', 'not a plain file']]);
});

test('what hosts may object to', () => {
  const file = (path: string, bytes: number): FolderEntry => ({ path, bytes, plain: true });
  const many = Array.from({ length: 20_001 }, (_, i) => file(`${i}`, 60_000));
  expect(hostNotes(many.slice(1, 17_000))).toEqual([]);
  expect(hostNotes([...many, file('big.zip', 30 * 1024 * 1024)])).toEqual([
    '20002 files; Cloudflare Pages takes 20000',
    '1174 MiB; GitHub Pages takes 1024 MiB',
    'big.zip has 30 MiB; Cloudflare Pages takes 25 MiB a file',
  ]);
});
