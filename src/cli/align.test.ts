import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { alignCommand } from './align.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hexapla-align-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function folder(name: string, files: Record<string, string | Buffer>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, name, path)), { recursive: true });
    writeFileSync(join(scratch, name, path), content);
  }
  return join(scratch, name);
}

async function run(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => (text: string) => {
    said[stream] += text;
  };
  const terminal = { stdout: to('stdout'), stderr: to('stderr'), tty: false, columns: 80 };
  const code = await alignCommand.run(args, terminal);
  return {
    code,
    lines: said.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
    ...said,
  };
}

const matter = (id: string, tag: string): string => `---\ntitle: x\nms.assetid: ${id}\nms.contentlocale: ${tag}\n---\n`;
const id = '0f0f0f0f-1111-2222-3333-444444444444';
const source = folder('en', {
  'a.md': '# Text value\n\nIt is **on**. It was `off`.\n\n```xml\n<a/>\n```\n',
  'b/old.md': `${matter(id, 'en-US')}One.`,
  'only.md': 'Alone.',
  'TOC.yml': '- name: a',
});
const target = folder('de', {
  'a.md': '# <a name="text-value"></a>Textwert\n\nEr ist **on**. Er war `off`.\n\n```xml\n<a/>\n```\n',
  'b/new.md': `${matter(id, 'de-DE')}Eins, z. B. Anna.`,
});

test('pages side by side, by asset id or path', async () => {
  const { code, lines, stderr } = await run('--source', source, '--target', `${target}/`, '--jsonl');
  expect(code).toBe(0);
  expect(lines.map(({ page }) => page)).toEqual(['a.md', 'b/old.md', 'only.md']);
  const plain = lines.flatMap(({ rows }) =>
    rows.map((row: Record<string, unknown>) => [row['section'], row['kind'], row['source'], row['target']]),
  );
  expect(plain).toEqual([
    ['text-value', 'heading', ['Text value'], ['Textwert']],
    ['text-value', 'paragraph', ['It is on.'], ['Er ist on.']],
    ['text-value', 'paragraph', ['It was off.'], ['Er war off.']],
    ['text-value', 'code', ['<a/>'], ['<a/>']],
    ['', 'paragraph', ['One.'], ['Eins, z. B. Anna.']],
    ['', 'paragraph', ['Alone.'], []],
  ]);
  expect(Object.keys(lines[0].rows[0])).toEqual(['section', 'kind', 'source', 'target', 'confidence']);
  expect(stderr).toBe('3 pages, 6 rows\n');
});

test('a file that cannot be read', async () => {
  const bad = folder('bad', { 'a.md': Buffer.from([0x41, 0xff, 0x42]) });
  const { code, stderr, lines } = await run('--source', bad, '--target', target, '--jsonl', '--quiet');
  expect(code).toBe(1);
  expect(stderr).toContain('error FI001');
  expect(lines.map(({ page }) => page)).toEqual(['a.md', 'b/new.md']);
});

test.each([
  ['no form', ['--source', source, '--target', target]],
  ['no source', ['--target', target, '--jsonl']],
  ['no folder', ['--source', `${source}/none`, '--target', target, '--jsonl']],
  ['no language', ['--source', source, '--target', target, '--jsonl', '--source-lang', 'en_US!']],
])('wrong usage: %s', async (_, args) => {
  await expect(run(...args)).rejects.toThrow(UsageError);
});
