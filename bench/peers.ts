import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';
import { peers } from './peers/peers.ts';

/**
 * The same pages through other generators, in turn on the same machine, each once, with the time that one may take.
 * `npm run bench:peers -- [--only hugo,eleventy] [--minutes 15] [--content DIR]`; they are installed from npm into a temporary folder.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, minutes: { type: 'string', default: '15' }, content: { type: 'string' } },
});
const root = join(import.meta.dirname, '..');
const content = values.content ?? join(execFileSync(join(root, '../shared/corpus/unpack')).toString().trim(), '2021');
const tags = ['ru-RU', 'zh-CN', 'fr-FR', 'es-ES', 'de-DE'];
const wanted = values.only?.toLowerCase().split(',');
process.stdout.write(
  `cold builds of ${content}, ${availableParallelism()} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n\n` +
    '| generator | wall s | CPU s | peak MB | pages | files | MB | leaves out |\n|---|---|---|---|---|---|---|---|\n',
);

const work = mkdtempSync(join(tmpdir(), 'hexapla-peers-'));
try {
  const ours =
    `${process.execPath} ${root}/bin/hexapla.mjs build --quiet --content '${content}/{tag}/docs' ` +
    `--locales ${tags.join(',')} --out site`;
  if (isWanted('Hexapla')) await row('Hexapla', ours, join(work, 'ours'), 'site', '');
  for (const peer of peers.filter(({ name }) => isWanted(name))) {
    const folder = join(work, peer.name.replaceAll(/\W+/g, '-'));
    mkdirSync(folder, { recursive: true });
    try {
      peer.prepare(folder, content, tags);
      if (peer.packages.length > 0) install(folder, peer.packages);
    } catch (error) {
      process.stdout.write(`| ${peer.name} | could not be installed: ${firstLine(error)} | | | | | | |\n`);
      continue;
    }
    await row(peer.name, peer.build, folder, peer.out, peer.leavesOut);
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function isWanted(name: string): boolean {
  return !wanted || wanted.some((word) => name.toLowerCase().includes(word));
}

function install(folder: string, packages: readonly string[]): void {
  const flags = ['install', '--no-audit', '--no-fund', '--legacy-peer-deps', '--prefix', folder];
  execFileSync('npm', [...flags, ...packages], { cwd: folder, stdio: 'pipe' });
}

async function row(name: string, build: string, folder: string, out: string, leavesOut: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const start = performance.now();
  try {
    const { wall, cpu, memory } = await measure(
      `timeout ${Number(values.minutes) * 60} bash -c ${quoted(build)}`,
      folder,
    );
    const { pages, files, bytes } = sizeOf(join(folder, out));
    const figures = [wall.toFixed(1), cpu.toFixed(1), memory.toFixed(0), pages, files, (bytes / 1e6).toFixed(0)];
    process.stdout.write(`| ${name} | ${figures.join(' | ')} | ${leavesOut} |\n`);
  } catch (error) {
    const isLate = (performance.now() - start) / 1000 >= Number(values.minutes) * 60;
    const why = isLate ? ` within ${values.minutes} minutes` : `: ${firstLine(error)}`;
    process.stdout.write(`| ${name} | did not finish${why} | | | | | | ${leavesOut} |\n`);
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function firstLine(error: unknown): string {
  const lines = String((error as Error).message)
    .split('\n')
    .slice(1);
  const telling = lines.find((line) => /error|fail|out of memory|heap/i.test(line)) ?? lines[0] ?? 'no word why';
  return telling.trim().slice(0, 120).replaceAll('|', '/');
}

function sizeOf(folder: string): { pages: number; files: number; bytes: number } {
  if (!existsSync(folder)) return { pages: 0, files: 0, bytes: 0 };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}
