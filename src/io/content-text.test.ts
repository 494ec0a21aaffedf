import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentText } from './content-text.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-content-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['line ends and a byte order mark', '\uFEFFa\r\nb\r', '\uFEFFa\r\nb\r'],
  ['NUL', 'a\0b', 'a\0b'],
  ['bytes that are no text', Buffer.from([0x61, 0xff]), null],
])('%s', (_name, written, read) => {
  writeFileSync(join(folder, 'a.md'), written);
  expect(contentText(new Map([['docs/de', folder]]))('docs/de/a.md')).toBe(read);
});

test.each(['docs/de/gone.md', 'docs/ru/a.md', 'docs/dea.md', 'overrides'])('no text at %s', (path) => {
  expect(contentText(new Map([['docs/de', folder]]))(path)).toBeNull();
});
