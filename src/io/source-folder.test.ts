import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashesOf } from './source-file.ts';
import { openSourceFolder } from './source-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-source-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What `printf 'a\r\nb\r\n' | sha1sum` says, and `printf 'a\nb\n' | sha1sum`. */
const crlf = '72dd82ee6968b55d1833597e2d6e1638a100c2ea';
const lf = '05dec960e24d918b8a73a1c53bcbbaac2ee5c2e0';

test.each([
  ['a\nb\n', lf],
  ['a\r\nb\r\n', crlf],
])('the hashes of %j', (text, asIs) => {
  expect(hashesOf(Buffer.from(text))).toEqual({ crlf, asIs });
});

test.each([['a\r\nb\n'], ['a\nb\r\n']])('mixed line ends become one: %j', (text) => {
  expect(hashesOf(Buffer.from(text)).crlf).toBe(crlf);
});

test('bytes that are no text are hashed as they are', () => {
  const bytes = Buffer.from([0xff, 0xfe, 0xc3, 0x28]);
  const { crlf: one, asIs } = hashesOf(bytes);
  expect(one).toBe(asIs);
});

test('a folder: every Markdown file, by path', async () => {
  mkdirSync(join(folder, 'b'));
  for (const path of ['a.md', 'b/c.md', 'p.png']) writeFileSync(join(folder, path), 'a\nb\n');
  const source = openSourceFolder(folder);
  expect([...source.paths]).toEqual(['a.md', 'b/c.md']);
  const { hashes, file, bytes } = await source.read('b/c.md');
  expect(hashes).toEqual({ crlf, asIs: lf });
  expect([file, bytes.toString()]).toEqual([join(folder, 'b/c.md'), 'a\nb\n']);
});
