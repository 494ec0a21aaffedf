import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../bin/hexapla.mjs', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'hexapla-two-folders-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function folder(name: string, files: Record<string, string>): string {
  mkdirSync(join(scratch, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(scratch, name, path), text);
  return join(scratch, name);
}

const before = folder('before', { 'index.md': '# Start\n\nThe old text.', 'same.md': '# Same', 'gone.md': 'Gone.' });
const after = folder('after', { 'index.md': '# Start\n\nThe new text.', 'same.md': '# Same', 'new.md': 'New.' });

function align(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const all = [program, 'align', '--source', before, '--target', after, ...args];
  return new Promise((resolve) => {
    // Anywhere but in the project: relative folders, and no configuration.
    execFile(process.execPath, all, { cwd: scratch }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

test('two states of a folder become pages that show what changed, beside lines of JSON', async () => {
  const { code, stdout, stderr } = await align('--out', 'site', '--jsonl');
  expect(stderr).toContain('4 pages, 3 differ → site');
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(4);
  const page = (path: string): string => readFileSync(join(scratch, 'site', path, 'index.html'), 'utf8');
  expect(page('')).toContain('<a href="/pages/index/?f=changed">index.md</a></th><td>1</td><td>2</td>');
  expect(page('')).toContain('new page');
  expect(page('pages/index')).toContain('The <del>old</del><ins>new</ins> text.');
  expect(page('pages/same')).not.toContain('<ins>');
  for (const path of ['', 'pages/same']) expect(page(path)).toContain('<meta name="robots" content="noindex"');
  // Once more over what was made before.
  expect((await align('--out', 'site')).code).toBe(0);
});

test('a folder with other files in it is left alone', async () => {
  const own = folder('own', { 'letter.txt': 'Dear' });
  const { code, stderr } = await align('--out', own);
  expect(code).toBe(2);
  expect(stderr).toContain('holds files that hexapla did not write');
  expect(readdirSync(own)).toEqual(['letter.txt']);
});

test('without a form the way out is told', async () => {
  const { code, stderr } = await align();
  expect(code).toBe(2);
  expect(stderr).toContain('--jsonl');
  expect(stderr).toContain('--out DIR');
  expect(existsSync(join(scratch, 'dist'))).toBe(false);
});
