import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
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
const columns = [
  'times',
  'pages',
  'wall s',
  'CPU s',
  'CPU ms/page',
  'peak MB',
  'kB more/page',
  'heap MB',
  'kB more/page',
];
row([...columns, 'files', 'MB output', 'MB search', 's search']);
let first: { pages: number; memory: number; heap: number } | null = null;
for (const times of values.times.split(',').map(Number)) {
  const work = mkdtempSync(join(tmpdir(), 'hexapla-growth-'));
  try {
    growCorpus(content, tags, times, join(work, 'content'));
    const build =
      `${process.execPath} ${root}/bin/hexapla.mjs build --json --content '${work}/content/{tag}/docs' ` +
      `--locales ${tags.join(',')} --out ${work}/site > ${work}/report.json 2> ${work}/said`;
    const { wall, cpu, memory } = await measure(build, work).catch((error: unknown) => {
      process.stderr.write(readFileSync(join(work, 'said'), 'utf8'));
      throw error;
    });
    const { pages, files, bytes, peakHeapMb: heap } = JSON.parse(readFileSync(join(work, 'report.json'), 'utf8'));
    first ??= { pages, memory, heap };
    const perPage = (more: number): string =>
      pages > first!.pages ? ((more * 1024) / (pages - first!.pages)).toFixed(1) : '';
    row([
      String(times),
      String(pages),
      wall.toFixed(1),
      cpu.toFixed(1),
      ((cpu * 1000) / pages).toFixed(2),
      memory.toFixed(0),
      perPage(memory - first.memory),
      String(heap),
      perPage(heap - first.heap),
      String(files),
      (bytes / 1e6).toFixed(0),
      (bytesBelow(join(work, 'site', '_search')) / 1e6).toFixed(1),
      /^index\s+([\d.]+) s/m.exec(readFileSync(join(work, 'said'), 'utf8'))?.[1] ?? '',
    ]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function row(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padStart(13)).join('')}\n`);
}

function bytesBelow(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
