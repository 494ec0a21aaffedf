import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Incremental equals clean: a handful of the random edits of `npm run bench:edits`. More of them: HEXAPLA_EDITS=1000.

const project = fileURLToPath(new URL('..', import.meta.url));
const bench = fileURLToPath(new URL('../bench/edits.ts', import.meta.url));
const damagedDraft = fileURLToPath(new URL('damaged-draft.ts', import.meta.url));
const edits = Number(process.env['HEXAPLA_EDITS'] ?? 5);

function run(...args: string[]): Promise<{ code: number; said: string }> {
  return program(project, bench, ...args);
}

function program(cwd: string, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 3, said: stdout + stderr }),
    );
  });
}

test('after random edits and killed builds, a site is what a clean build makes', {
  timeout: 300_000 + edits * 20_000,
}, async () => {
  const { code, said } = await run('--runs', String(edits), '--kill', '0.3', '--seed', '5');
  expect(said).toContain(`${edits} edits, incremental equals clean`);
  expect(code).toBe(0);
});

test('a site that is not is found', async () => {
  const { code, said } = await run('--runs', '1', '--plant');
  expect(said).toContain('the sites differ');
  expect(code).toBe(1);
});

test.each([
  ['as it was published', ['none'], { published: [true, true], isTaken: true, faults: [] }],
  ['from a former site’s folder', ['none', 'again'], { published: [true, true, true], isTaken: true, faults: [] }],
  // Refused, and by the gates: the damage is seen though the file's size and time are those of the published page.
  [
    'damaged on its way',
    ['damage'],
    { published: [true, false], isTaken: true, faults: ['broken-link de/b/index.html'] },
  ],
  [
    'from a former site’s folder, damaged on its way',
    ['damage', 'again'],
    { published: [true, true, false], isTaken: true, faults: ['broken-link de/b/index.html'] },
  ],
])('a page that is taken over %s', { timeout: 120_000 }, async (_says, how, ends) => {
  const { said } = await program(project, damagedDraft, ...how);
  expect(JSON.parse(said)).toEqual(ends);
});

/** Pages that a build wrote anew after an edit of one page of the sample, and those that came out otherwise. */
async function afterEdit(edit: (text: string) => string): Promise<{ written: string[]; changed: string[] }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-edit-')));
  try {
    for (const name of ['content', 'hexapla.config.yml']) {
      cpSync(join(project, name), join(folder, name), { recursive: true });
    }
    const build = () => program(folder, join(project, 'bin', 'hexapla.mjs'), 'build', '--quiet');
    expect((await build()).code).toBe(0);
    const before = pagesOf(join(folder, 'dist'));
    const page = join(folder, 'content', 'de', 'elements', 'port-pox.md');
    writeFileSync(page, edit(readFileSync(page, 'utf8')));
    expect((await build()).code).toBe(0);
    const after = pagesOf(join(folder, 'dist'));
    const differ = (what: 'html' | 'place') =>
      [...after.keys()].filter((path) => after.get(path)![what] !== before.get(path)![what]);
    return { written: differ('place'), changed: differ('html') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a sentence more writes its page and the comparison', async () => {
  const { written, changed } = await afterEdit((text) => `${text}\nEin Satz mehr.\n`);
  expect(changed).toEqual(['compare/elements/port-pox/index.html', 'de/elements/port-pox/index.html']);
  expect(written).toEqual(changed);
});

test('another title writes pages of its language, and of the others only what shows it', async () => {
  const { written, changed } = await afterEdit((text) => text.replace(/^title: .*$/m, 'title: Another name'));
  expect(changed).toContain('de/elements/port-pox/index.html');
  expect(changed.filter((path) => !written.includes(path))).toEqual([]);
  // The front page knows the address of the titles, as "not found" does, but does not write it.
  const elsewhere = written.filter((path) => !path.startsWith('de/'));
  expect(elsewhere.filter((path) => !changed.includes(path)).length).toBeLessThan(4);
});

/** Every page of a site, and where it lies on the disk. */
function pagesOf(site: string): Map<string, { html: string; place: number }> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return new Map(
    names.sort().map((name) => {
      const file = join(site, name);
      return [name, { html: readFileSync(file, 'utf8'), place: statSync(file).ino }];
    }),
  );
}
