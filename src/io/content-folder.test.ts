import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listContent } from './content-folder.ts';

let folder: string;
let content: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-list-')));
  content = join(folder, 'content');
  for (const path of ['content/b.md', 'content/a/c.md', 'content/B.md', 'secret.md']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'x');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const all = ['B.md', 'a/c.md', 'b.md'];

test('every file of every folder, sorted by code unit', () => {
  expect(listContent(content, 'de')).toEqual({ paths: all, findings: [] });
});

test.each<[says: string, target: string, listed: boolean, finding: string[]]>([
  ['to a file of the folder', 'b.md', true, []],
  ['to a file outside', '../secret.md', false, ['FI009 de/link.md the symbolic link leads out of the content folder']],
  ['to the folder itself', '.', false, ['FI009 de/link.md the symbolic link leads out of the content folder']],
  ['to a folder below', 'a', false, ['FI009 de/link.md symbolic links to folders are not followed']],
  ['to nothing', 'gone.md', false, ['FI011 de/link.md the symbolic link leads nowhere']],
  ['to itself', 'link.md', false, ['FI011 de/link.md the symbolic link leads nowhere']],
])('a link %s', (_, target, listed, said) => {
  symlinkSync(target, join(content, 'link.md'));
  const { paths, findings } = listContent(content, 'de');
  expect(paths).toEqual(listed ? [...all, 'link.md'] : all);
  expect(findings.map(({ rule, place, message }) => `${rule} ${place.path} ${message}`)).toEqual(said);
});

test('the content folder itself may be reached over a link', () => {
  symlinkSync(content, join(folder, 'shortcut'));
  expect(listContent(join(folder, 'shortcut'), 'de').paths).toEqual(all);
});

test('a folder that is not there is a fault', () => {
  expect(() => listContent(join(folder, 'gone'), 'de')).toThrow('ENOENT');
});
