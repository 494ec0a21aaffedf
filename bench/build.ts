import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hugoSite } from './hugo-site.ts';
import { type Measurement, measure, median } from './measure.ts';

/**
 * A cold build of the whole corpus against Hugo's, in turn in the same run, so that the machine's moods hit both.
 * `npm run bench -- [--runs 3] [--content DIR]`; DIR holds `ru-RU/docs` and so on, and is the corpus where left out.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, content: { type: 'string' } } });
const root = join(import.meta.dirname, '..');
const content = values.content ?? join(execFileSync(join(root, '../shared/corpus/unpack')).toString().trim(), '2021');
const tags = ['ru-RU', 'zh-CN', 'fr-FR', 'es-ES', 'de-DE'];
const work = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
try {
  hugoSite(join(work, 'hugo'), content, tags);
  const ours =
    `${process.execPath} ${root}/bin/hexapla.mjs build --quiet ` +
    `--content '${content}/{tag}/docs' --locales ${tags.join(',')} --out ours`;
  const results: { ours: Measurement; hugo: Measurement }[] = [];
  for (let run = 0; run < Number(values.runs); run++) {
    // Each into a folder of its own, removed at the end: for minutes after many files were removed, making others is slow.
    const folder = join(work, String(run));
    mkdirSync(folder);
    const hugo = `hugo --quiet --source ${work}/hugo --destination ${folder}/public`;
    results.push({ ours: await measure(ours, folder), hugo: await measure(hugo, folder) });
    const { ours: a, hugo: b } = results.at(-1)!;
    process.stderr.write(`run ${run + 1}: hexapla ${line(a)}; hugo ${line(b)}\n`);
  }
  process.stdout.write(
    `cold build of ${content}, ${values.runs} runs in turn, ${availableParallelism()} cores; medians\n`,
  );
  for (const [figure, unit] of [
    ['wall', 's'],
    ['cpu', 's'],
    ['memory', 'MB'],
  ] as const) {
    const a = median(results.map(({ ours: of }) => of[figure]));
    const b = median(results.map(({ hugo: of }) => of[figure]));
    const ratio = median(results.map(({ ours: x, hugo: y }) => x[figure] / y[figure]));
    process.stdout.write(
      `${figure.padEnd(7)} hexapla ${a.toFixed(1)} ${unit}  hugo ${b.toFixed(1)} ${unit}  ratio ${ratio.toFixed(2)}\n`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function line({ wall, cpu, memory }: Measurement): string {
  return `${wall.toFixed(1)} s wall, ${cpu.toFixed(1)} s CPU, ${memory.toFixed(0)} MB`;
}
