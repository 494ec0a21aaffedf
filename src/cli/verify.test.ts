import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { inBody, planted, type TinySite, tinySite } from '../verify/tiny-site.ts';
import { verifyCommand } from './verify.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hexapla-verify-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function write(name: string, site: TinySite): string {
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(scratch, name, path)), { recursive: true });
    writeFileSync(join(scratch, name, path), text);
  }
  return join(scratch, name);
}

async function run(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text;
  };
  const code = await verifyCommand.run(args, {
    stdout: to('stdout'),
    stderr: to('stderr'),
    tty: false,
    columns: 80,
  });
  return { code, ...said };
}

const fine = write('fine', tinySite);
const long = `/base/${'a-long-name/'.repeat(6)}`;
const broken = write(
  'broken',
  planted(inBody('', `<a href="/base/x">x</a><a href="${long}">x</a>${'<p id="x">'.repeat(23)}`)),
);

test('a fine site', async () => {
  const { code, stdout, stderr } = await run(fine);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^7 pages in 16 files, 0\.\d MiB, \d+ links\n\nThe site passes all gates\.\n$/);
  expect(stderr).toBe('');
  expect(await run(fine, '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('faults by gate, with their places, twenty of each', async () => {
  const { code, stdout } = await run(broken, '--quiet');
  expect(code).toBe(1);
  expect(stdout.split('\n').slice(0, 9)).toEqual([
    'broken-link (2): links that lead nowhere',
    '  ru/a/index.html:15  /base/x: no such file',
    '  ru/a/index.html:15',
    `    ${long}:`,
    '    no such file',
    '',
    'duplicate-id (22): ids that stand twice on a page',
    '  ru/a/index.html:15  id="x" again',
    '  ru/a/index.html:15  id="x" again',
  ]);
  expect(stdout.split('\n').slice(-3)).toEqual(['  and 2 more', '', '']);
  expect((await run(broken)).stdout).toMatch(/\n24 faults at 2 gates\.\n$/);
});

test('--json is one object and nothing else', async () => {
  const { code, stdout, stderr } = await run(broken, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    pages: 7,
    brokenLinks: 2,
    brokenFragments: 0,
    hreflangErrors: 0,
  });
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toBe('');
});

test('--base', async () => {
  expect((await run(fine, '--base', 'base')).code).toBe(0);
  expect((await run(fine, '--base', '/other/')).code).toBe(1);
});

test.each([
  ['no folder', []],
  ['two folders', [fine, broken]],
  ['a folder that is missing', [join(scratch, 'none')]],
  ['a file', [join(fine, 'index.html')]],
])('%s is wrong usage', async (_, args) => {
  await expect(run(...args)).rejects.toThrow(UsageError);
});

test('a flag that there is not', async () => {
  await expect(run(fine, '--fix')).rejects.toThrow(/--fix/);
});

test('the help fits 80 columns', () => {
  expect(verifyCommand.usage.split('\n').every((line) => line.length <= 80)).toBe(true);
});
