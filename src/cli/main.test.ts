import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { main } from './main.ts';
import { version } from './version.ts';

/** A command that does what its test says. */
function command(run: Command['run']): Command {
  return {
    name: 'build',
    summary: 'makes the site',
    usage: 'npx hexapla build [--out DIR]\n\n  --out DIR  where to',
    run,
  };
}

const idle = command(async () => 0);

/** Runs the command line against a table of two commands; what was printed and the exit code. */
async function run(argv: string[], build: Command = idle) {
  const printed = { stdout: '', stderr: '' };
  const terminal = {
    stdout: (text: string) => {
      printed.stdout += text;
    },
    stderr: (text: string) => {
      printed.stderr += text;
    },
    tty: false,
    columns: 80,
  };
  const table = new Map([
    ['build', async () => build],
    ['check', async () => ({ ...idle, name: 'check', summary: 'finds faults' })],
  ]);
  const code = await main(argv, terminal, table);
  return { code, ...printed };
}

function throws(error: unknown): Command {
  return command(async () => {
    throw error;
  });
}

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists the commands', async (argv) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('  build  makes the site\n  check  finds faults\n');
    expect(stdout).toContain('Exit codes: 0 fine');
  });

  test.each([[['build', '--help']], [['build', '--out', 'x', '-h']], [['help', 'build']], [['--help', 'build']]])(
    '%j explains the command and does not run it',
    async (argv) => {
      const { code, stdout } = await run(argv, throws(new Error('it ran')));
      expect(code).toBe(0);
      expect(stdout).toBe('makes the site\n\nnpx hexapla build [--out DIR]\n\n  --out DIR  where to\n');
    },
  );

  test('after -- it is no flag', async () => {
    const seen: string[][] = [];
    const keeps = command(async (args) => {
      seen.push(args);
      return 0;
    });
    await run(['build', '--', '--help'], keeps);
    expect(seen).toEqual([['--', '--help']]);
  });

  test('without a command it is wrong usage, and help all the same', async () => {
    const { code, stdout, stderr } = await run([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('makes the site');
  });

  test('the version is that of package.json', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('exit codes', () => {
  test.each([0, 1])('the command’s own %i', async (code) => {
    expect(
      (
        await run(
          ['build'],
          command(async () => code),
        )
      ).code,
    ).toBe(code);
  });

  test('2: there is no such command', async () => {
    const { code, stderr } = await run(['biuld']);
    expect(code).toBe(2);
    expect(stderr).toBe('error: there is no command "biuld"\n  fix: did you mean build?\n  npx hexapla --help\n');
    expect((await run(['serve'])).stderr).toBe('error: there is no command "serve"\n  npx hexapla --help\n');
  });

  test('2: a flag before the command', async () => {
    expect(await run(['--out', 'build'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('before the command'),
    });
  });

  test('2: a flag that the command does not have', async () => {
    const parses = command(async (args) => {
      parseArgs({ args, options: { out: { type: 'string' } } });
      return 0;
    });
    const { code, stderr } = await run(['build', '--outt', 'x'], parses);
    expect(code).toBe(2);
    expect(stderr).toBe("error: unknown option '--outt'\n  fix: did you mean --out?\n  npx hexapla build --help\n");
    expect((await run(['build', '--out'], parses)).stderr).toMatch(/^error: option '--out <value>' argument missing\n/);
    expect((await run(['build', 'here'], parses)).stderr).toMatch(/^error: unexpected argument 'here'/);
  });

  test('2: wrong usage, with what to do', async () => {
    const { code, stdout, stderr } = await run(
      ['build'],
      throws(new UsageError('no such folder', { fix: 'create it' })),
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('error: no such folder\n  fix: create it\n  npx hexapla build --help\n');
  });

  test('2: wrong configuration, with its place and line', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'hexapla-main-'));
    const path = join(scratch, 'hexapla.yml');
    writeFileSync(path, 'title: x\r\nlocales: ru zh\r\n');
    const place = { path, line: 2, column: 10, endLine: 2, endColumn: 15 };
    const { stderr } = await run(
      ['build'],
      throws(new UsageError('locales is no list', { place, fix: 'write [ru, zh]' })),
    );
    rmSync(scratch, { recursive: true });
    expect(stderr).toBe(`error ${path}:2:10
  locales is no list
   2 | locales: ru zh
     |          ^^^^^
  fix: write [ru, zh]
  npx hexapla build --help
`);
    const gone = await run(['build'], throws(new UsageError('locales is no list', { place })));
    expect(gone.stderr).toBe(`error ${path}:2:10\n  locales is no list\n  npx hexapla build --help\n`);
  });

  test('2: the disk is full, wherever that is noticed', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path: '/site/a.html' });
    expect(await run(['build'], throws(full))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: disk full, cannot write: \/site\/a\.html\n {2}fix: free some space/),
    });
  });

  test('2: a package is not installed', async () => {
    const missing = Object.assign(new Error("Cannot find package 'astro' imported from /x.ts"), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
    expect(await run(['build'], throws(missing))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^error: the package astro is not installed\n {2}fix: run npm install\n/),
    });
  });

  test.each([
    ['an error', new TypeError('x is not a function'), 'x is not a function'],
    ['anything else', 'just text', 'just text'],
    ['nothing', undefined, 'undefined'],
  ])('3: %s is a fault of ours, with all that a report needs', async (_name, thrown, message) => {
    const { code, stdout, stderr } = await run(['build', '--out', 'x'], throws(thrown));
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.startsWith(`internal fault: ${message}\n`)).toBe(true);
    expect(stderr).toContain('Please report it');
    expect(stderr).toContain(`hexapla ${version}, node ${process.version}, ${process.platform}`);
    expect(stderr).toContain('npx hexapla build --out x\n');
    if (thrown instanceof Error) expect(stderr).toContain('main.test.ts:');
  });

  test('3: the command cannot even be loaded', async () => {
    const broken = new Map([['build', () => Promise.reject(new SyntaxError('bad'))]]);
    const terminal = { stdout: () => {}, stderr: () => {}, tty: false, columns: 80 };
    expect(await main(['build'], terminal, broken)).toBe(3);
    expect(await main(['--help'], terminal, broken)).toBe(3);
  });
});

describe('with --json an error is one object on stdout, and nothing is on stderr', () => {
  test('of usage', async () => {
    const place = { path: 'hexapla.yml', line: 1, column: 2, endLine: 1, endColumn: 3 };
    const { code, stdout, stderr } = await run(
      ['build', '--json'],
      throws(new UsageError('wrong', { place, fix: 'do' })),
    );
    expect([code, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toEqual({ error: { kind: 'usage', message: 'wrong', place, fix: 'do', exitCode: 2 } });
  });

  test('of ours', async () => {
    const { code, stdout, stderr } = await run(['build', '--json'], throws(new Error('broken')));
    expect([code, stderr]).toEqual([3, '']);
    expect(JSON.parse(stdout)).toMatchObject({ error: { kind: 'fault', message: 'broken', version, exitCode: 3 } });
    expect(JSON.parse(stdout).error.stack).toContain('main.test.ts:');
  });
});

test('every command of the real table loads, under its own name, with help that names it', async () => {
  for (const [name, load] of commands) {
    const real = await load();
    expect(real.name).toBe(name);
    expect(real.summary).toMatch(/^[^\n]{5,70}$/);
    expect(real.usage).toContain(`npx hexapla ${name}`);
  }
});
