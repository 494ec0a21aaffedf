import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RowFault, RowRule } from '../src/check/row-rule.ts';
import { allRowRules } from '../src/check/row-rules/all-row-rules.ts';
import { type CorpusRow, corpusRows } from './checks/corpus-rows.ts';
import { type Label, labelledWords, labelsOf } from './checks/labels.ts';
import { planters } from './checks/planters.ts';
import { recallOf } from './checks/recall.ts';
import { terms } from './checks/terms.ts';
import { wilson } from './checks/wilson.ts';

/*
 * What the rules over rows find in the corpus, how often they are right, and how much they see: npm run bench:checks
 * [-- --rule number,term --sample 10 --missed 5]. Precision is that of the judged findings that are still made
 * (bench/checks/labels); recall that of planted faults. --sample prints findings of each locale that nobody has judged,
 * as lines of a file of labels; --missed prints planted faults that were not found.
 */
const { values } = parseArgs({
  options: {
    rule: { type: 'string' },
    sample: { type: 'string', default: '0' },
    missed: { type: 'string', default: '0' },
    'skip-recall': { type: 'boolean', default: false },
  },
});
const unpack = fileURLToPath(new URL('../../shared/corpus/unpack', import.meta.url));
if (!existsSync(unpack)) {
  console.error('The corpus is not here (../shared/corpus): nothing to measure.');
  process.exit(0);
}
const corpus = execFileSync(unpack, { encoding: 'utf8' }).trim();
const wanted = values.rule?.split(',');
const rules = allRowRules.filter(({ id }) => !wanted || wanted.includes(id));
const { rows, knowledge } = await corpusRows(corpus, join(tmpdir(), 'hexapla-bench-checks'), terms);
console.log(`${rows.length} distinct rows, ${rows.reduce((sum, { times }) => sum + times, 0)} in all\n`);
console.log('rule               distinct (places) by locale; precision of judged findings; recall of planted faults');
for (const rule of rules) report(rule);

interface Found {
  readonly at: CorpusRow;
  readonly key: string;
  readonly words: string;
  readonly fault: RowFault;
}

function report(rule: RowRule): void {
  const before = process.cpuUsage();
  const found = rows.flatMap((at) => rule.check(at.row, knowledge).map((fault) => foundAt(at, fault)));
  const { user, system } = process.cpuUsage(before);
  const counts = ['ru', 'zh', 'fr', 'es', 'de'].map((locale) => {
    const own = found.filter(({ at }) => at.row.locale.id === locale);
    return `${locale} ${own.length} (${own.reduce((sum, { at }) => sum + at.times, 0)})`;
  });
  console.log(`${rule.id.padEnd(18)} ${counts.join(', ')}; ${((user + system) / 1e6).toFixed(1)} s`);
  const labels = labelsOf(rule.id);
  if (labels.length > 0) console.log(`${' '.repeat(18)} ${precision(labels, found)}`);
  const planter = planters[rule.id];
  if (planter && !values['skip-recall']) {
    const { planted, found: seen, missed } = recallOf(rule, planter, rows, knowledge);
    console.log(`${' '.repeat(18)} recall ${interval(seen, planted)} of ${planted} planted`);
    for (const line of missed.slice(0, Number(values.missed))) console.log(`    ${line}`);
  }
  sample(labels, found, Number(values.sample));
}

function foundAt(at: CorpusRow, fault: RowFault): Found {
  const { row, path } = at;
  const from = row.target?.start ?? 0;
  const words = labelledWords(row.target?.raw.slice(fault.start - from, fault.end - from) ?? '');
  return { at, key: `${row.locale.id}:${path}#${row.id}\t${words}`, words, fault };
}

function precision(labels: readonly Label[], found: readonly Found[]): string {
  const still = new Set(found.map(({ key }) => key));
  const made = labels.filter(({ row, words }) => still.has(`${row}\t${words}`));
  const right = made.filter((label) => label.right).length;
  return `precision ${interval(right, made.length)} of ${made.length} judged${made.length < labels.length ? `, ${labels.length - made.length} no longer made` : ''}`;
}

function interval(hits: number, all: number): string {
  const [low, high] = wilson(hits, all);
  return `${all === 0 ? '–' : (hits / all).toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

/** Findings in an order that depends on nothing but their text, so that the same ones are shown each time. */
function sample(labels: readonly Label[], found: readonly Found[], each: number): void {
  if (each === 0) return;
  const judged = new Set(labels.map(({ row, words }) => `${row}\t${words}`));
  for (const locale of ['ru', 'zh', 'fr', 'es', 'de']) {
    const open = found.filter(({ at, key }) => at.row.locale.id === locale && !judged.has(key));
    const shuffled = open.map((one) => ({ one, rank: rankOf(one.key) })).sort((a, b) => a.rank - b.rank);
    for (const { one } of shuffled.slice(0, each)) {
      console.log(`${one.key.replace('\t', '\t?\t')}\t${one.fault.message}`);
      console.log(`    ${one.at.row.source?.text}\n    ${one.at.row.target?.text}`);
    }
  }
}

function rankOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619) >>> 0;
  return hash;
}
