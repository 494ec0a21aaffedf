import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SURE } from '../src/align/confidence.ts';
import { abbreviationsOf } from '../src/io/abbreviations.ts';
import { sentenceCuts } from '../src/read/sentence-cuts.ts';
import { blockAccuracy } from './align/block-accuracy.ts';
import { calibrationTable, fitWeights, sureRows } from './align/calibration.ts';
import type { Cost } from './align/five-locales.ts';
import { readGold } from './align/gold.ts';
import { type Judged, type Run, run } from './align/run.ts';
import { figures, type Tally } from './align/score.ts';

/*
 * The gold benchmark of the aligner: npm run bench:align [-- --noise 0,0.1 --tags de-DE --errors 20 --fit --skip-cost]
 * Figures are of the quarter of the pages that nothing was developed on. --fit prints weights for the confidence, fitted
 * on the other three quarters. --errors prints rows of those three quarters that are not sound.
 */
const { values } = parseArgs({
  options: {
    noise: { type: 'string', default: '0,0.05,0.1,0.2' },
    tags: { type: 'string', default: 'zh-CN,de-DE' },
    errors: { type: 'string', default: '0' },
    fit: { type: 'boolean', default: false },
    'skip-cost': { type: 'boolean', default: false },
  },
});
const unpack = fileURLToPath(new URL('../../shared/corpus/unpack', import.meta.url));
if (!existsSync(unpack)) {
  console.error('The corpus is not here (../shared/corpus): nothing to measure.');
  process.exit(0);
}
const corpus = execFileSync(unpack, { encoding: 'utf8' }).trim();
const english = sentenceCuts('en-US', abbreviationsOf('en-US'));
const forFit: Judged[] = [];

for (const tag of values.tags.split(',')) {
  const { pages, refused } = readGold(join(corpus, 'sxs-2020', tag, 'docs'));
  const cuts = sentenceCuts(tag, abbreviationsOf(tag));
  const pairs = pages.reduce((sum, page) => sum + page.pairs, 0);
  console.log(`\n${tag}: ${pages.length} pages, ${pairs} gold pairs, ${refused.length} pages refused`);
  for (const noise of values.noise.split(',').map(Number)) {
    const done = run(pages, noise, english, cuts);
    report(done);
    if (values.fit) forFit.push(...done.development);
    for (const wrong of done.development.filter(({ sound }) => !sound).slice(0, Number(values.errors))) explain(wrong);
  }
  for (const state of ['pinned', 'head'] as const) {
    const { judged, right, unknown } = await blockAccuracy(corpus, tag, pages, state, {
      source: english,
      target: cuts,
    });
    const share = (right / judged).toFixed(5);
    console.log(
      `blocks against the ${state} source: ${share} of ${judged} (${judged - right} wrong; ${unknown} changed since)`,
    );
  }
}
if (values.fit) console.log(`\nweights ${JSON.stringify(fitWeights(forFit))} from ${forFit.length} rows`);
if (!values['skip-cost']) {
  const program = fileURLToPath(new URL('align/five-locales.ts', import.meta.url));
  // The heap may not grow beyond what the aligner is allowed to take in all.
  const flags = ['--max-old-space-size=400', program, corpus, String(SURE)];
  const cost = JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' })) as Cost;
  const { pages, rows, sure, seconds, thread, megabytes } = cost;
  console.log(`\nfive locales, pinned source: ${pages} pages, ${rows} rows, ${sure} sure`);
  console.log(`  ${thread.toFixed(1)} s of one core, ${seconds.toFixed(1)} s by the clock`);
  console.log(`  peak ${megabytes.toFixed(0)} MB`);
}

function report({ noise, planted, ours, naive, heldOut }: Run): void {
  const faults = Object.entries(planted).map(([fault, count]) => `${count} ${fault}`);
  console.log(`\nnoise ${noise * 100}%${noise > 0 ? `: ${faults.join(', ')} (all pages)` : ''}`);
  console.log('                      strict P  R      F1     sound P  R      F1       rows   pairs');
  line('all', ours.all);
  line('all, naive', naive.all);
  line('several sentences', ours.several);
  line('several, naive', naive.several);
  const loose = heldOut.filter((judged) => judged.sound && !judged.strict);
  const coarse = loose.filter(({ pairs }) => pairs > 1).length;
  console.log(`sound, not strict: ${loose.length - coarse} rows are a part of a gold pair, ${coarse} join several`);
  const { rows, sound, all } = sureRows(heldOut, SURE);
  console.log(
    `sure (≥ ${SURE}): ${rows} of ${all} rows, ${((100 * sound) / rows).toFixed(3)}% sound, ${rows - sound} wrong`,
  );
  for (const text of calibrationTable(heldOut)) console.log(`  ${text}`);
}

function line(name: string, tally: Tally): void {
  const { strict, sound } = figures(tally);
  const numbers = [...strict, ...sound].map((value) => value.toFixed(4)).join(' ');
  console.log(`${name.padEnd(20)}  ${numbers}  ${String(tally.rows).padStart(6)}  ${String(tally.pairs).padStart(6)}`);
}

function explain({ path, row, texts, sentences }: Judged): void {
  console.log(`${path}: ${row.confidence.toFixed(4)} ${sentences.block.how}\n  ${texts[0]}\n  ${texts[1]}`);
}
