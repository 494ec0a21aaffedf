import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CorpusDocuments, corpusDocuments } from '../bench/search/corpus-documents.ts';
import type { BuiltIndex } from '../bench/search/engine.ts';
import { own } from '../bench/search/engines/own.ts';
import { gate, judge, recall } from '../bench/search/judge.ts';
import { queriesOf } from '../bench/search/queries.ts';

const content = fileURLToPath(new URL('../content/{id}', import.meta.url));
const cacheFolder = mkdtempSync(join(tmpdir(), 'hexapla-search-test-'));
let sample: CorpusDocuments;
let indexes: readonly BuiltIndex[];
let end: (() => Promise<void>) | undefined;

beforeAll(async () => {
  sample = await corpusDocuments(content, 'ru,zh,fr,es,de', cacheFolder);
  const engine = own(sample);
  end = engine.end;
  indexes = await engine.build(sample.locales);
});
afterAll(async () => {
  await end?.();
  rmSync(cacheFolder, { recursive: true, force: true });
});

describe.each([0, 1, 2, 3, 4])('the sample site, locale %i', (at) => {
  test('the right page is among the first five', async () => {
    const judgement = await judge(indexes[at]!, queriesOf(sample.locales[at]!));
    const { share, asked } = recall(judgement, gate);
    expect(asked).toBeGreaterThan(100);
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  test('an index of another locale does not pass', async () => {
    const other = indexes[(at + 1) % indexes.length]!;
    const judgement = await judge(other, queriesOf(sample.locales[at]!));
    expect(recall(judgement, ['phrase', 'unspaced']).share).toBeLessThan(0.75);
  });
});
