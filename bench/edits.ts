import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { buildSite } from '../src/build-site.ts';
import { readOptions } from '../src/cli/options.ts';
import { localesFolder, toolFolder } from '../src/io/project.ts';
import { random } from './align/random.ts';
import { randomEdit, type Sample } from './edits/random-edit.ts';

/**
 * Incremental equals clean: edits the sample site at random, one edit after the other, and builds it each time twice,
 * with all that earlier builds left behind and with nothing; the sites must be the same to the byte, or be refused for the
 * same reasons. `npm run bench:edits -- --runs 1000 --seed 7`; with `--kill 0.2`, every fifth build is first begun in a
 * process of its own that is killed at some point. Ends with 1 at the first difference, and says the edit;
 * with `--plant` at the first edit, since each site is then changed behind the build's back.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    kill: { type: 'string', default: '0' },
    plant: { type: 'boolean', default: false },
  },
});
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-edits-')));
const content = join(folder, 'content');
const sample: Sample = { content, config: join(folder, 'hexapla.config.yml'), out: join(folder, 'site') };
const cacheFolder = join(folder, '.hexapla', 'cache');
/** Of the elements, these. */
const kept = /^(?:port|protocol|account|response|server|ssl)-pox\.md$/;

process.chdir(folder);
try {
  process.exitCode = (await allTheSame()) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function allTheSame(): Promise<boolean> {
  const runs = Number(values.runs);
  const edits = fc.sample(randomEdit, { numRuns: runs, seed: Number(values.seed) });
  // What fast-check makes of numbers keeps to their ends.
  const evenly = random(Number(values.seed));
  begin();
  const tally = { published: 0, refused: 0, unchanged: 0, killed: 0 };
  for (const [index, edit] of edits.entries()) {
    const chance = evenly();
    if (index > 0 && index % 25 === 0) begin();
    const says = edit(sample);
    if (chance < Number(values.kill)) {
      await killed(chance / Number(values.kill));
      tally.killed += 1;
    }
    const incremental = await built(sample.out, cacheFolder);
    const clean = await built(join(folder, 'clean'), join(folder, 'none'));
    for (const name of ['clean', '.clean.manifest.json', 'none'])
      rmSync(join(folder, name), { recursive: true, force: true });
    tally[incremental.unchanged ? 'unchanged' : incremental.site ? 'published' : 'refused'] += 1;
    if (incremental.site === clean.site && incremental.findings === clean.findings) continue;
    process.stdout.write(`edit ${index} of seed ${values.seed} (${says}): the sites differ\n`);
    return false;
  }
  process.stdout.write(`${runs} edits, incremental equals clean: ${JSON.stringify(tally)}\n`);
  return true;
}

/** The sample as it is in the project; what earlier builds left behind stays. */
function begin(): void {
  rmSync(content, { recursive: true, force: true });
  for (const locale of ['de', 'ru', 'en']) {
    cpSync(join(toolFolder, 'content', locale), join(content, locale), { recursive: true });
    const elements = join(content, locale, 'elements');
    for (const name of readdirSync(elements)) if (!kept.test(name)) rmSync(join(elements, name));
  }
  writeFileSync(sample.config, 'content: content/{id}\nlocales: [de, ru]\nsource: content/en\nsourceTag: en-US\n');
}

/** A hash over the published site, '' where it was refused; and over what was found. */
async function built(out: string, cache: string): Promise<{ site: string; findings: string; unchanged: boolean }> {
  const { options, locales, findings } = readOptions({ config: sample.config, out }, folder, localesFolder);
  const input = { options, locales, findings, review: null, cacheFolder: cache, onProgress() {} };
  const { published, unchanged, site } = await buildSite(input);
  if (values.plant && cache === cacheFolder) appendFileSync(join(out, 'robots.txt'), '#');
  const found = hash('sha1', JSON.stringify([site.pages, site.topics, site.findings]));
  return { site: published ? folderHash(out) : '', findings: found, unchanged: unchanged ?? false };
}

function folderHash(out: string): string {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return hash('sha1', files.map((file) => `${file.slice(out.length)} ${hash('sha1', readFileSync(file))}`).join('\n'));
}

/** Begins a build as the command line does, and kills it. @param when share of the time that a build takes */
async function killed(when: number): Promise<void> {
  const hexapla = fileURLToPath(new URL('../bin/hexapla.mjs', import.meta.url));
  const child = spawn(process.execPath, [hexapla, 'build', '--config', sample.config, '--out', sample.out, '--quiet'], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const wait = setTimeout(() => child.kill('SIGKILL'), 300 + when * 1500);
  await ended;
  clearTimeout(wait);
}
