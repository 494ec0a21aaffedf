import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * CPU seconds of a build, stage by stage, and a hash over all files that it made.
 * `npm run bench:stages -- [--warm 1] -- --content DIR/{tag}/docs --locales ru,zh`; what stands behind the second `--` goes to the
 * build. All workers are threads of this process, so the process's own account holds them, garbage collection and all; what
 * the main thread takes is shown apart. `--warm N`: as many builds more with the cache of the first, which
 * do all that a build does after an edit.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { values, positionals } = parseArgs({
  options: { warm: { type: 'string', default: '0' }, work: { type: 'string' } },
  allowPositionals: true,
});

interface Stage {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
  readonly main: number;
}

const work = values.work ?? mkdtempSync(join(tmpdir(), 'hexapla-stages-'));
process.chdir(work);
try {
  // Loaded here, so that the time it takes is counted: a command loads it too.
  const began = reading();
  const { siteCommand } = await import('../src/cli/configuration.ts');
  const { buildSite } = await import('../src/build-site.ts');
  const command = siteCommand(['--out', join(work, 'site'), ...positionals]);
  await measured('cold', began);
  for (let run = 1; run <= Number(values.warm); run++) {
    // Otherwise there would be nothing to do.
    rmSync(join(work, '.hexapla', 'cache', 'builds'), { recursive: true, force: true });
    await measured(`warm ${run}`, reading());
  }

  async function measured(title: string, since: Reading): Promise<void> {
    const stages: Stage[] = [];
    let at = since;
    let stage = 'start';
    const enter = (next: string): void => {
      if (next === stage) return;
      const now = reading();
      stages.push(between(stage, at, now));
      at = now;
      stage = next;
    };
    const cacheFolder = join(work, '.hexapla', 'cache');
    const { published, verdict } = await buildSite({ ...command, review: null, cacheFolder, onProgress: enter });
    enter('end');
    stages.push(between('total', since, reading()));
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    print(`${title}: ${published ? 'published' : 'not published'}, ${verdict?.files} files, peak ${memory} MB`, stages);
    print(`output ${outputHash(command.options.out)}`, []);
  }
} finally {
  if (!values.work) rmSync(work, { recursive: true, force: true });
}

interface Reading {
  readonly wall: number;
  readonly cpu: number;
  readonly main: number;
}

function reading(): Reading {
  const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
  return { wall: performance.now() / 1000, cpu: seconds(process.cpuUsage()), main: seconds(process.threadCpuUsage()) };
}

function between(name: string, from: Reading, to: Reading): Stage {
  return { name, wall: to.wall - from.wall, cpu: to.cpu - from.cpu, main: to.main - from.main };
}

function print(title: string, stages: readonly Stage[]): void {
  const figure = (value: number): string => value.toFixed(2).padStart(9);
  const lines = stages.map(({ name, wall, cpu, main }) => name.padEnd(10) + figure(cpu) + figure(main) + figure(wall));
  const head = lines.length > 0 ? [`${'seconds'.padEnd(10)}      CPU     main     wall`] : [];
  process.stdout.write(`${[title, ...head, ...lines].join('\n')}\n`);
}

/** Over the manifest, which holds a hash of every file. */
function outputHash(out: string): string {
  return hash('sha256', readFileSync(join(dirname(out), `.${basename(out)}.manifest.json`))).slice(0, 16);
}
