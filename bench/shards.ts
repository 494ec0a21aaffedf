import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';

/**
 * What a site costs that is made in parts: each part with a cache of its own, with one cache for all and one after the other,
 * and with that and all at once; then joining.
 * `npm run bench:shards -- --of 1,2,4 -- FLAGS`, the flags being those of a build: `--content … --locales …`.
 */
const own = process.argv.slice(2);
const split = own.indexOf('--');
const { values } = parseArgs({
  args: split < 0 ? own : own.slice(0, split),
  options: { of: { type: 'string', default: '1,2,4' } },
});
const flags = (split < 0 ? [] : own.slice(split + 1)).map((flag) => `'${flag.replaceAll("'", "'\\''")}'`).join(' ');
const hexapla = `${process.execPath} ${join(import.meta.dirname, '../bin/hexapla.mjs')} build --json`;

process.stdout.write(`cold builds, ${availableParallelism()} cores, Node ${process.version}\n`);
row(['of', 'cache', 'part', 'files', 'CPU s', 'wall s', 'peak MB']);
await inFolder(async (folder) => {
  // The theme is kept for all that follow.
  await measure(`${hexapla} ${flags} --out ${folder}/warm > ${folder}/report.json 2> /dev/null`, folder);
  rmSync(join(folder, '.hexapla'), { recursive: true });
  await told(['1', 'own', 'all'], `${flags} --out ${folder}/site`, folder);
});
for (const of of values.of.split(',').map(Number)) {
  const shards = Array.from({ length: of }, (_, index) => index + 1);
  for (const cache of of === 1 ? ['own'] : ['own', 'shared', 'at once']) {
    await inFolder(async (folder) => {
      const part = (shard: number) =>
        told([`${of}`, cache, `${shard}`], `${flags} --out ${folder}/site --shard ${shard}/${of}`, folder);
      if (cache === 'at once') await Promise.all(shards.map(part));
      else
        for (const shard of shards) {
          if (cache === 'own') rmSync(join(folder, '.hexapla'), { recursive: true, force: true });
          await part(shard);
        }
      await told([`${of}`, cache, 'join'], `--join ${folder}/site.parts --out ${folder}/site`, folder);
    });
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-shards-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function told(name: readonly string[], more: string, folder: string): Promise<void> {
  const report = join(folder, `report-${name.at(-1)}.json`);
  const { wall, cpu, memory } = await measure(
    `${hexapla} ${more} > ${report} 2> ${folder}/said-${name.at(-1)}`,
    folder,
  );
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as { files: number };
  row([...name, String(files), cpu.toFixed(1), wall.toFixed(1), memory.toFixed(0)]);
}

function row(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padStart(9)).join('')}\n`);
}
