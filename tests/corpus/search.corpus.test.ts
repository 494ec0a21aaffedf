import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CorpusDocuments, corpusDocuments } from '../../bench/search/corpus-documents.ts';
import type { BuiltIndex } from '../../bench/search/engine.ts';
import { own } from '../../bench/search/engines/own.ts';
import { gate, headKinds, type Judgement, judge, quantile, recall } from '../../bench/search/judge.ts';
import { queriesOf } from '../../bench/search/queries.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const unpack = fileURLToPath(new URL('../../../shared/corpus/unpack', import.meta.url));
const ids = ['ru', 'zh', 'fr', 'es', 'de'];
if (!existsSync(unpack)) console.warn('search on the corpus: left out, because ../shared/corpus is not there');

describe.skipIf(!existsSync(unpack))('search on the corpus', () => {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'hexapla-search-corpus-'));
  let corpus: CorpusDocuments;
  let indexes: readonly BuiltIndex[];
  let cpuSeconds = 0;
  let end: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const folder = execFileSync(unpack, { encoding: 'utf8' }).trim();
    corpus = await corpusDocuments(join(folder, '2021', '{tag}', 'docs'), ids.join(','), cacheFolder);
    const engine = own(corpus);
    end = engine.end;
    const before = process.cpuUsage();
    indexes = await engine.build(corpus.locales);
    const { user, system } = process.cpuUsage(before);
    cpuSeconds = (user + system) / 1e6;
  });
  afterAll(async () => {
    await end?.();
    rmSync(cacheFolder, { recursive: true, force: true });
  });

  const judged = new Map<string, Promise<Judgement>>();
  /** Every test of a locale looks at the same answers. */
  function judgementOf(id: string): Promise<Judgement> {
    const at = ids.indexOf(id);
    const judgement = judged.get(id) ?? judge(indexes[at]!, queriesOf(corpus.locales[at]!));
    judged.set(id, judgement);
    return judgement;
  }

  describe.each(ids)('%s', (id) => {
    test('of at least 200 queries, 95% have the right page among the first five', async () => {
      const judgement = await judgementOf(id);
      const { share, asked } = recall(judgement, headKinds);
      console.log(`${id}: recall ${share.toFixed(3)} of ${asked}; with words of the text ${line(judgement)}`);
      expect(asked).toBeGreaterThanOrEqual(200);
      expect(share).toBeGreaterThanOrEqual(0.95);
      expect(recall(judgement, gate).share).toBeGreaterThanOrEqual(0.95);
    });

    test('so have 95% of the queries of each kind', async () => {
      const { kinds } = await judgementOf(id);
      for (const kind of headKinds) {
        const counts = kinds.get(kind);
        if (counts) expect(counts.found / counts.asked, kind).toBeGreaterThanOrEqual(0.95);
      }
    });

    test('no first query loads more than 200 kB', async () => {
      const { bytes } = await judgementOf(id);
      expect(quantile(bytes, 1)).toBeLessThanOrEqual(200_000);
      expect(quantile(bytes, 1)).toBeGreaterThan(10_000);
    });

    test('answers come within 100 ms', async () => {
      const { milliseconds } = await judgementOf(id);
      expect(quantile(milliseconds, 0.5)).toBeLessThan(100);
    });
  });

  test('all locales together have at most 200 files', () => {
    expect(indexes.reduce((sum, { files }) => sum + files, 0)).toBeLessThanOrEqual(200);
  });

  test('they are built in three seconds of two cores', () => {
    expect(cpuSeconds / 2).toBeLessThanOrEqual(3);
  });
});

function line(judgement: Judgement): string {
  const { share, asked } = recall(judgement, gate);
  return `${share.toFixed(3)} of ${asked}; at most ${Math.round(quantile(judgement.bytes, 1) / 1000)} kB`;
}
