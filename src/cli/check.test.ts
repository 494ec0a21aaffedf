import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonFinding } from '../report/json.ts';
import type { ReportSummary } from '../report/report-summary.ts';

const launcher = fileURLToPath(new URL('../../bin/hexapla.mjs', import.meta.url));
const schema = readFileSync(new URL('../../docs/schema/findings.schema.json', import.meta.url), 'utf8');

let folder: string;

/** A page with one sentence, with the line ends and the mark that machines leave behind. */
function page(title: string, sentence: string): string {
  return `\uFEFF---\r\ntitle: ${title}\r\n---\r\n# ${title}\r\n\r\n${sentence}\r\n\r\n[lost](lost.md)`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-check-'));
  for (const name of ['one', 'two', 'three']) {
    write(`content/en/${name}.md`, page(name, 'The **Mailbox** element names the mailbox.'));
    write(`content/de/${name}.md`, page(name, 'Das **Mailbox -Element** nennt das Postfach.'));
    write(`content/fr/${name}.md`, page(name, 'L’élément **Mailbox** nomme la boîte.'));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  readonly findings: JsonFinding[];
  readonly summary: ReportSummary;
}

function check(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const flags = ['--content', 'content/{id}', '--locales', 'de,fr', '--config', 'c.yml'];
  write('c.yml', 'source: content/en\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'check', ...flags, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', HEXAPLA_WORKERS: '1' },
  });
  return { code: status, stdout, stderr };
}

const json = (...args: string[]): Report => JSON.parse(check('--json', ...args).stdout);
const emphasis = ({ findings }: Report) => findings.find(({ rule }) => rule === 'bold-boundary');

test('from a finding to its mend, and over time', () => {
  const before = json();
  const holds = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(schema));
  expect(holds(before), JSON.stringify(holds.errors)).toBe(true);
  expect(holds({ ...before, findings: [{ rule: 1 }] })).toBe(false);
  const found = emphasis(before)!;
  expect(found).toMatchObject({ locale: 'de', heals: 3, place: { path: 'content/de/one.md', line: 6, column: 5 } });

  // Old findings don't fail, new ones do.
  expect(check('--baseline', 'base.json').stderr).toContain('baseline base.json made: ');
  expect(check('--baseline', 'base.json').code).toBe(0);
  write('content/fr/two.md', page('two', 'L’élément **Mailbox** nomme la [boîte](gone.md).'));
  const worse = check('--baseline', 'base.json', '--format', 'markdown');
  expect([worse.code, worse.stdout]).toEqual([1, expect.stringContaining('1 new warning')]);
  write('content/fr/two.md', page('two', 'L’élément **Mailbox** nomme la boîte.'));

  // The mend is a patch that git takes as it is; nothing else changes.
  const fix = check('--fix', '--rule', 'bold-boundary');
  expect(fix.stdout).toContain('de: 1 string on 3 pages → hexapla-fixes/de.patch');
  expect(readFileSync(join(folder, 'content/de/two.md'), 'utf8')).toContain('Mailbox -Element**');
  const [command = ''] = /git apply .*/.exec(fix.stdout) ?? [];
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) };
  execFileSync(command.split(' ')[0]!, command.split(' ').slice(1), { cwd: folder, env });
  const edits = found.edits!.filter(({ path }) => path === 'content/de/two.md');
  const mended = page('two', 'Das **Mailbox -Element** nennt das Postfach.').replace(edits[0]!.before, edits[0]!.after);
  expect(readFileSync(join(folder, 'content/de/two.md'), 'utf8')).toBe(mended);

  // It is gone, nothing new came, it has left the baseline, and it counts as new when it comes back.
  const after = check('--baseline', 'base.json');
  expect([after.code, after.stderr]).toEqual([0, expect.stringContaining('0 new, ')]);
  expect(after.stderr).toContain('3 mended');
  expect(emphasis(json())).toBeUndefined();
  write('content/de/two.md', page('two', 'Das **Mailbox -Element** nennt das Postfach.'));
  expect(check('--baseline', 'base.json').code).toBe(1);

  // With a reason it may stay, until the text changes.
  const again = emphasis(json())!;
  write('hexapla-ignore.yml', `- key: ${again.key}\n  rule: bold-boundary\n  reason: the client likes it\n`);
  const ignored = json();
  expect([emphasis(ignored), ignored.summary.ignored]).toEqual([undefined, 1]);
  expect(ignored.findings.map(({ rule }) => rule)).not.toContain('ignore-lapsed');
  write('content/de/two.md', mended);
  const lapsed = json().findings.find(({ rule }) => rule === 'ignore-lapsed');
  expect(lapsed).toMatchObject({ severity: 'note', place: { path: 'hexapla-ignore.yml', line: 1, column: 3 } });
});

test('a work pack is a file for one language', () => {
  write('content/de/three.md', page('three', 'Das **Mailbox -Element** nennt das Postfach.'));
  rmSync(join(folder, 'hexapla-ignore.yml'), { force: true });
  expect(check('--work-pack', '5', '--locale', 'de', '--out', 'pack.md').code).toBe(0);
  expect(readFileSync(join(folder, 'pack.md'), 'utf8')).toMatch(/^# Work pack: de\n\n\d string/);
});

test('wrong usage costs no time and makes no file', () => {
  const { code, stderr } = check('--baseline', 'other.json', '--rule', 'LK001');
  expect([code, stderr]).toEqual([2, expect.stringContaining('make it without --rule')]);
  expect(existsSync(join(folder, 'other.json'))).toBe(false);
});
