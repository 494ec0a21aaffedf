import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderExists, isInside, realPath } from './real-path.ts';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-')));
mkdirSync(join(scratch, 'real/inner'), { recursive: true });
writeFileSync(join(scratch, 'real/file'), '');
symlinkSync(join(scratch, 'real'), join(scratch, 'link'));
afterAll(() => rmSync(scratch, { recursive: true }));

test.each([
  ['real/inner', 'real/inner'],
  ['link/inner', 'real/inner'],
  ['link/not/there', 'real/not/there'],
  ['not/there', 'not/there'],
])('realPath of %s is %s', (path, real) => {
  expect(realPath(join(scratch, path))).toBe(join(scratch, real));
});

test.each([
  ['real/inner', 'real', true],
  ['real', 'real', true],
  ['link/inner', 'real', true],
  ['real/not/there', 'link', true],
  ['real', 'real/inner', false],
  ['real-too', 'real', false],
  ['real', '/', true],
])('%s is inside %s: %s', (inner, outer, inside) => {
  expect(isInside(join(scratch, inner), outer === '/' ? outer : join(scratch, outer))).toBe(inside);
});

test.each([
  ['real', true],
  ['link', true],
  ['real/file', false],
  ['none', false],
])('folderExists of %s is %s', (path, exists) => {
  expect(folderExists(join(scratch, path))).toBe(exists);
});
