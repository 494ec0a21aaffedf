import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inBody, planted, type TinySite, tinySite, verdictOf } from './verify/tiny-site.ts';
import { verifyFolder } from './verify-folder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hexapla-verify-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function write(name: string, site: TinySite): string {
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(scratch, name, path)), { recursive: true });
    writeFileSync(join(scratch, name, path), text);
  }
  return join(scratch, name);
}

test('a folder gets the verdict of its texts', async () => {
  expect(await verifyFolder(write('fine', tinySite))).toEqual(verdictOf(tinySite));
});

test('threads find the same faults in the same order', async () => {
  const broken = '<a href="/base/x">x</a><a href="/base/fr/#none">y</a>';
  const more = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`ru/p${i}.html`, broken]));
  const site = { ...planted(inBody('', '<p id="x"><p id="x">')), ...more };
  const folder = write('broken', site);
  const threaded = await verifyFolder(folder, { threadsFrom: 1 });
  expect(threaded.brokenFragments).toBe(150);
  expect(threaded).toEqual(verdictOf(site));
});

test('the base path may be given', async () => {
  const folder = write('based', tinySite);
  expect((await verifyFolder(folder, { base: '/base/' })).ok).toBe(true);
  expect((await verifyFolder(folder, { base: '/' })).brokenLinks).toBeGreaterThan(0);
});

test('symbolic links are seen and not followed', async () => {
  const folder = write('linked', tinySite);
  symlinkSync('..', join(folder, 'ru', 'up'));
  expect((await verifyFolder(folder)).faults).toEqual([
    { gate: 'leftover-file', file: 'ru/up', message: 'not a plain file' },
  ]);
});
