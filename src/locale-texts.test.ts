import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytesOfTexts, localeTexts } from './locale-texts.ts';
import { hostLimits } from './site/markdown-plan.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-texts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const heads = new Map([
  ['ru', '# Р\n\n'],
  ['zh', '# 中\n\n'],
]);

test('batches end in any order; a file has its pages in turn', () => {
  const texts = localeTexts(folder, { heads, full: 'auto' });
  texts.add(2, [['zh', 'e\n']]);
  texts.add(1, [
    ['ru/c', 'c\n'],
    ['zh/d', '四\n'],
  ]);
  texts.add(0, [['ru/a', 'a\n']]);
  texts.add(3, []);
  expect(bytesOfTexts(texts.close())).toEqual(
    new Map([
      ['ru/llms-full.txt', 12],
      ['zh/llms-full.txt', 15],
    ]),
  );
  expect(readFileSync(join(folder, 'ru/llms-full.txt'), 'utf8')).toBe('# Р\n\na\n\nc\n\n');
  expect(readFileSync(join(folder, 'zh/llms-full.txt'), 'utf8')).toBe('# 中\n\n四\n\ne\n\n');
});

test('what stood in the published files stands between what is made', () => {
  const [a, b, d] = ['a\n\n', 'b\n\n', 'd\n\n'].map((text) => Buffer.from(text));
  const kept = new Map([
    ['ru/llms-full.txt', { locale: 'ru', before: new Map([['ru/c', [a!, b!]]]), end: [d!] }],
    ['zh/llms-full.txt', { locale: 'zh', before: new Map(), end: [a!] }],
  ]);
  const texts = localeTexts(folder, { heads, full: 'auto' }, kept);
  texts.add(0, [['ru/c', 'c\n']]);
  const written = texts.close();
  const ru = readFileSync(join(folder, 'ru/llms-full.txt'));
  expect(ru.toString()).toBe('# Р\n\na\n\nb\n\nc\n\nd\n\n');
  expect(readFileSync(join(folder, 'zh/llms-full.txt'), 'utf8')).toBe('# 中\n\na\n\n');
  expect(written.get('ru/llms-full.txt')).toEqual({ bytes: ru.length, sha1: hash('sha1', ru) });
});

test.each([
  ['auto', false],
  [true, true],
] as const)('a file that is too large for hosts, llmsFull: %s', (full, kept) => {
  const texts = localeTexts(folder, { heads, full });
  texts.add(0, [['ru', 'x'.repeat(hostLimits.fileBytes)]]);
  expect(texts.close().get('ru/llms-full.txt')?.bytes).toBeGreaterThan(hostLimits.fileBytes);
  expect(existsSync(join(folder, 'ru/llms-full.txt'))).toBe(kept);
});
