import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growCorpus } from './grown-corpus.ts';
import { measure } from './measure.ts';

/**
 * Cold builds of the corpus and of larger ones of the same shape: what a page costs as the site grows.
 * `npm run bench:growth -- [--times 1,2,5,10,20] [--content DIR]`. 20 times is 224,400 pages, and 8 GB of disk.
 */
const { values } = parseArgs({
  options: { times: { type: 'string', default: '1,2,5' }, content: { type: 'string' } },
});
const root = join(import.meta.dirname, '..');
const content = values.content ?? join(execFileSync(join(root, '../shared/corpus/unpack')).toString().trim(), '2021');
const tags = ['ru-RU', 'zh-CN', 'fr-FR', 'es-ES', 'de-DE'];
process.stdout.write(`cold builds, ${availableParallelism()} cores, Node ${process.version}\n`);
process.stdout.write('times    pages  wall s   CPU s  CPU ms/page  peak MB  MB output   files  kB more memory/page\n');
let first: { pages: number; memory: number } | null = null;
for (const times of values.times.split(',').map(Number)) {
  const work = mkdtempSync(join(tmpdir(), 'hexapla-growth-'));
  try {
    growCorpus(content, tags, times, join(work, 'content'));
    const build =
      `${process.execPath} ${root}/bin/hexapla.mjs build --json --content '${work}/content/{tag}/docs' ` +
      `--locales ${tags.join(',')} --out ${work}/site > ${work}/report.json`;
    const { wall, cpu, memory } = await measure(build, work);
    const { pages, files, bytes } = JSON.parse(readFileSync(join(work, 'report.json'), 'utf8'));
    first ??= { pages, memory };
    const more = pages > first.pages ? ((memory - first.memory) * 1024) / (pages - first.pages) : null;
    const cells: [string, number][] = [
      [String(times), 5],
      [String(pages), 9],
      [wall.toFixed(1), 8],
      [cpu.toFixed(1), 8],
      [((cpu * 1000) / pages).toFixed(2), 13],
      [memory.toFixed(0), 9],
      [(bytes / 1e6).toFixed(0), 11],
      [String(files), 8],
      [more === null ? '' : more.toFixed(1), 21],
    ];
    process.stdout.write(`${cells.map(([text, width]) => text.padStart(width)).join('')}\n`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
