import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

/** Runs `script` in a process of its own, as `hexapla` with `args`. */
function run(script: string, args: readonly string[] = ['--version']) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, 'hexapla', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (part) => {
    printed.stdout += part;
  });
  child.stderr.on('data', (part) => {
    printed.stderr += part;
  });
  return { child, printed, ended: once(child, 'close') as Promise<[number | null, string | null]> };
}

const begin = `const { start } = await import(${here('./start.ts')}); process.on('exit', () => console.log('cleaned up'));`;

test('the exit code is that of the command line', async () => {
  const { printed, ended } = run(`${begin} await start();`, ['biuld']);
  expect(await ended).toEqual([2, null]);
  expect(printed.stdout).toBe('cleaned up\n');
});

test.each([
  ['thrown later', "setTimeout(() => { throw new Error('late'); }, 1);"],
  ['a promise that nobody waits for', "Promise.reject(new Error('late'));"],
])('what escapes a command is a fault of ours, not findings: %s', async (_name, late) => {
  const { printed, ended } = run(`${begin} await start(); ${late}`, ['--version']);
  expect(await ended).toEqual([3, null]);
  expect(printed.stderr).toMatch(/^internal fault: late\n/);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s runs the handlers of exit', async (signal, code) => {
  const { child, printed, ended } = run(`${begin} await start(); setInterval(() => {}, 1000);`);
  await once(child.stdout, 'data');
  child.kill(signal);
  expect(await ended).toEqual([code, null]);
  expect(printed.stdout).toContain('cleaned up');
});

test('a command that listens to a signal itself decides alone', async () => {
  const own = "process.on('SIGINT', () => { console.log('mine'); process.exit(0); });";
  const { child, printed, ended } = run(`${begin} await start(); ${own} setInterval(() => {}, 1000);`);
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(printed.stdout).toContain('mine\n');
});

test('a reader that stops early is no fault: the work goes on', async () => {
  const script = `
    const { processTerminal } = await import(${here('./terminal.ts')});
    const terminal = processTerminal();
    let line = 0;
    const timer = setInterval(() => {
      terminal.stdout('line\\n'.repeat(10_000));
      if (++line === 20) { clearInterval(timer); terminal.stderr('done'); }
    }, 1);`;
  const { child, printed, ended } = run(script);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await ended).toEqual([0, null]);
  expect(printed.stderr).toBe('done');
});

test.each([
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '0' }, false],
  [{}, false],
])('without a terminal, colour with %j: %s', async (env, color) => {
  const script = `
    const { processTerminal } = await import(${here('./terminal.ts')});
    delete process.env.FORCE_COLOR;
    Object.assign(process.env, ${JSON.stringify(env)});
    const { tty, columns, color } = processTerminal();
    console.log(JSON.stringify({ tty, columns, color }));`;
  const { printed, ended } = run(script);
  await ended;
  expect(JSON.parse(printed.stdout)).toEqual({ tty: false, columns: 120, color });
});
