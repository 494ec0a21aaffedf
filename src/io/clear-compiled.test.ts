import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearCompiled } from './clear-compiled.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-clear-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, days: number): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'x');
  const then = new Date(Date.now() - days * 24 * 3600_000);
  utimesSync(file, then, then);
}

test('what is old and of no use goes, and nothing else', () => {
  const days = { '0a/0aold': 31, '0a/0aused': 400, 'ff/ffnew': 29, 'aligned/ru': 400, 'builds/0aold': 400 };
  for (const [path, age] of Object.entries(days)) write(path, age);
  clearCompiled(folder, new Set(['0aused']));
  expect(Object.keys(days).filter((path) => !existsSync(join(folder, path)))).toEqual(['0a/0aold']);
});

test('no cache, nothing to do', () => {
  expect(() => clearCompiled(join(folder, 'none'), new Set())).not.toThrow();
});
