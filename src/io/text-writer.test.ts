import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textWriter } from './text-writer.ts';

test('each file is its text alone, whatever was written before, and its bytes are counted', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-writer-'));
  try {
    const write = textWriter();
    const texts = ['kurz', '中'.repeat(200_000), 'по-русски', '', '𝄞 é', 'a half of a pair: \ud834'];
    const sizes = texts.map((text, index) => write(join(folder, `${index}`), text));
    const files = texts.map((_, index) => readFileSync(join(folder, `${index}`)));
    expect(files).toEqual(texts.map((text) => Buffer.from(text)));
    expect(sizes).toEqual(files.map(({ length }) => length));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
