import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allRowRules } from '../src/check/row-rules/all-row-rules.ts';
import type { Finding } from '../src/model/finding.ts';
import type { MeasuredRule } from '../src/model/measured-rule.ts';
import { languageRules } from '../src/model/rules/language-rules.ts';
import { translationRules } from '../src/model/rules/translation-rules.ts';
import { type RuleId, rules } from '../src/model/rules.ts';
import { wilson } from '../src/report/wilson.ts';
import { groupFindings } from '../src/triage/group-findings.ts';
import { corpusRows } from './checks/corpus-rows.ts';
import { labelsOf } from './checks/labels.ts';
import { corpusFindings, openCorpus } from './checks/open-corpus.ts';
import { pageRecall } from './checks/page-recall.ts';
import { planters } from './checks/planters.ts';
import { type Recall, recallOf } from './checks/recall.ts';
import { samples, whereOf } from './checks/samples.ts';
import { terms } from './checks/terms.ts';

/*
 * What the rules over translations find in the corpus, how often they are right, and how much they see:
 * npm run bench:checks [-- --rule number,term --sample 10 --missed 5 --write].
 * Precision is that of the judged findings that are still made (bench/checks/labels), a finding being one distinct pair of
 * strings; recall that of planted faults. --sample prints findings of each locale that nobody has judged, as lines of a file of
 * labels; --missed prints planted faults that were not found; --write keeps the figures for docs/rules.md.
 */
const { values } = parseArgs({
  options: {
    rule: { type: 'string' },
    sample: { type: 'string', default: '0' },
    missed: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
    'skip-recall': { type: 'boolean', default: false },
  },
});
const unpack = fileURLToPath(new URL('../../shared/corpus/unpack', import.meta.url));
if (!existsSync(unpack)) {
  console.error('The corpus is not here (../shared/corpus): nothing to measure.');
  process.exit(0);
}
const corpus = execFileSync(unpack, { encoding: 'utf8' }).trim();
const git = join(corpus, 'en');
const folder = join(tmpdir(), 'hexapla-bench-checks');
const wanted = values.rule?.split(',');
const ids = ([...Object.keys(translationRules), ...Object.keys(languageRules)] as RuleId[]).filter(
  (id) => !wanted || wanted.includes(id),
);
const opened = await openCorpus(join(corpus, '2021'), git, folder);
const findings = await corpusFindings(opened);
const recalls = values['skip-recall'] ? new Map<RuleId, Recall>() : await allRecalls();
const byRule = Map.groupBy(findings, ({ rule }) => rule);
const measured: Record<string, MeasuredRule> = {};
console.log('rule               severity  findings (places)   precision of those judged    recall of planted faults');
for (const id of ids) measured[id] = report(id, byRule.get(id) ?? [], recalls.get(id));
if (values.write && !wanted) {
  const file = new URL('../docs/checks-measured.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
}

async function allRecalls(): Promise<Map<RuleId, Recall>> {
  const found = await pageRecall(opened, findings, { git, folder });
  const { rows, knowledge } = corpusRows(opened, terms);
  for (const rule of allRowRules) {
    const planter = planters[rule.id];
    if (planter && ids.includes(rule.id)) found.set(rule.id, recallOf(rule, planter, rows, knowledge));
  }
  return found;
}

function report(id: RuleId, found: readonly Finding[], recall: Recall | undefined): MeasuredRule {
  const groups = groupFindings(found, () => undefined);
  const still = new Set(found.map(whereOf));
  const labels = labelsOf(id);
  const made = labels.filter(({ row }) => still.has(row));
  const right = made.filter((label) => label.right).length;
  const cells = [
    id.padEnd(18),
    rules[id].severity.padEnd(9),
    `${groups.length} (${found.length})`.padEnd(19),
    (made.length === 0 ? '–' : `${interval(right, made.length)} of ${made.length}`).padEnd(28),
    recall ? `${interval(recall.found, recall.planted)} of ${recall.planted}` : '–',
  ];
  const gone = labels.length - made.length;
  console.log(`${cells.join(' ')}${gone > 0 ? `; ${gone} judged ones are no longer made` : ''}`);
  for (const line of recall?.missed.slice(0, Number(values.missed)) ?? []) console.log(`    ${line}`);
  for (const line of samples(groups, labels, Number(values.sample))) console.log(line);
  return {
    findings: groups.length,
    places: found.length,
    judged: made.length,
    right,
    ...(recall ? { planted: recall.planted, seen: recall.found } : {}),
  };
}

function interval(hits: number, all: number): string {
  const [low, high] = wilson(hits, all);
  return `${(hits / all).toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}
