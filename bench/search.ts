import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpusDocuments } from './search/corpus-documents.ts';
import { cpuSeconds } from './search/cpu-seconds.ts';
import type { LocaleDocuments } from './search/document.ts';
import type { BuiltIndex, Engine } from './search/engine.ts';
import { flexSearch } from './search/engines/flexsearch.ts';
import { lunrSearch } from './search/engines/lunr.ts';
import { miniSearch } from './search/engines/minisearch.ts';
import { orama } from './search/engines/orama.ts';
import { own } from './search/engines/own.ts';
import { pagefind } from './search/engines/pagefind.ts';
import { gate, headKinds, type Judgement, judge, quantile, recall } from './search/judge.ts';
import { type Query, queriesOf } from './search/queries.ts';

/*
 * Search engines side by side on the corpus:
 *   npm run bench:search [-- --engines own,minisearch --content 'DIR/{tag}/docs' --locales ru,zh --misses]
 * Recall is the share of queries whose page is among the first five results. Build times are without reading Markdown;
 * ours is with the extraction of words, which the others are given. Sizes are compressed, without scripts.
 */
const { values } = parseArgs({
  options: {
    engines: {
      type: 'string',
      default: 'own,pagefind,pagefind-as-it-is,minisearch,minisearch-heads,flexsearch,orama,lunr',
    },
    content: { type: 'string' },
    locales: { type: 'string', default: 'ru,zh,fr,es,de' },
    misses: { type: 'boolean', default: false },
  },
});
const unpack = fileURLToPath(new URL('../../shared/corpus/unpack', import.meta.url));
if (!values.content && !existsSync(unpack)) {
  console.error('The corpus is not here (../shared/corpus): nothing to measure.');
  process.exit(0);
}
const content = values.content ?? join(execFileSync(unpack, { encoding: 'utf8' }).trim(), '2021', '{tag}', 'docs');
const cacheFolder = mkdtempSync(join(tmpdir(), 'hexapla-search-cache-'));
try {
  const corpus = await corpusDocuments(content, values.locales, cacheFolder);
  const { locales } = corpus;
  const queries = locales.map(queriesOf);
  const pages = locales.reduce((sum, { documents }) => sum + documents.length, 0);
  const asked = queries.reduce((sum, { length }) => sum + length, 0);
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}`;
  console.log(`search: ${pages} pages in ${locales.length} locales, ${asked} queries, ${machine}`);
  const makers: Readonly<Record<string, () => Engine>> = {
    own: () => own(corpus),
    minisearch: () => miniSearch(true),
    'minisearch-heads': () => miniSearch(false),
    flexsearch: () => flexSearch,
    orama: () => orama,
    lunr: () => lunrSearch,
    pagefind: () => pagefind(true),
    'pagefind-as-it-is': () => pagefind(false),
  };
  for (const name of values.engines.split(',')) await compare(makers[name]!(), locales, queries);
} finally {
  rmSync(cacheFolder, { recursive: true, force: true });
}

async function compare(engine: Engine, locales: readonly LocaleDocuments[], queries: readonly (readonly Query[])[]) {
  const [started, cpu] = [performance.now(), cpuSeconds()];
  const indexes = await engine.build(locales);
  const wall = (performance.now() - started) / 1000;
  const work = cpuSeconds() - cpu;
  const files = indexes.reduce((sum, index) => sum + index.files, 0);
  const bytes = indexes.reduce((sum, index) => sum + index.bytes, 0);
  const build = `built in ${wall.toFixed(1)} s, ${work.toFixed(1)} s CPU`;
  console.log(`\n${engine.name}: ${build}; ${files} files, ${kilobytes(bytes)}`);
  for (const [at, index] of indexes.entries()) {
    const judgement = await judge(index, queries[at]!);
    console.log(`  ${locales[at]!.id}  ${line(index, judgement)}`);
    if (values.misses) for (const { kind, text } of judgement.missed) console.log(`      ${kind}: ${text}`);
  }
  await engine.end?.();
}

function line(index: BuiltIndex, judgement: Judgement): string {
  const heads = recall(judgement, headKinds);
  const all = recall(judgement, gate);
  const kinds = [...judgement.kinds].map(
    ([kind, { found, asked }]) => `${kind} ${(found / asked).toFixed(2)}/${asked}`,
  );
  const { bytes, milliseconds } = judgement;
  return [
    `recall ${heads.share.toFixed(3)} of ${heads.asked}, with words of the text ${all.share.toFixed(3)} of ${all.asked}`,
    `index ${kilobytes(index.bytes)}`,
    `first query ${kilobytes(quantile(bytes, 0.5))}, most ${kilobytes(quantile(bytes, 1))}`,
    `${quantile(milliseconds, 0.5).toFixed(1)} ms, 95% below ${quantile(milliseconds, 0.95).toFixed(1)} ms`,
    `(${kinds.join(', ')})`,
  ].join('  ');
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
