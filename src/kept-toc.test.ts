import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepJson, keptJson } from './io/kept-json.ts';
import { keptToc } from './kept-toc.ts';
import { defaultLimits } from './model/defaults.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-toc-'));
  file = join(folder, 'TOC.yml');
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(text: string, label = 'de', limits = defaultLimits): ReturnType<typeof keptToc> {
  writeFileSync(file, text);
  return keptToc(file, label, limits, join(folder, 'kept'));
}

/** Changes what is kept behind the reader's back: whoever says it has not read the table. */
function mark(): void {
  for (const name of readdirSync(join(folder, 'kept'))) {
    const kept = join(folder, 'kept', name);
    keepJson(kept, { ...keptJson<object>(kept), items: [] });
  }
}

const table = '- name: A\n  href: a.md\n- wrong\n';

test('a table is read once', () => {
  const first = read(table);
  expect(first.items.map(({ name }) => name)).toEqual(['A']);
  expect(first.findings.map(({ rule, place }) => `${rule} ${place.path}:${place.line}`)).toEqual([
    'NA001 de/TOC.yml:3',
  ]);
  expect(read(table)).toEqual(first);
  mark();
  expect(read(table)).toEqual({ ...first, items: [] });
});

test.each<[says: string, again: () => ReturnType<typeof keptToc>]>([
  ['bytes', () => read(table.replace('a.md', 'b.md'))],
  ['name', () => read(table, 'ru')],
  ['limits', () => read(table, 'de', { ...defaultLimits, aliases: 1 })],
])('one of other %s is another', (_says, again) => {
  read(table);
  mark();
  expect(again().items).toHaveLength(1);
});

test('what is damaged is read again, and where there is no table, there are no lines', () => {
  read(table);
  for (const name of readdirSync(join(folder, 'kept'))) {
    const kept = join(folder, 'kept', name);
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('"A"', '"B"'));
  }
  expect(read(table).items.map(({ name }) => name)).toEqual(['A']);
  expect(keptToc(null, 'de', defaultLimits, folder)).toEqual({ items: [], findings: [] });
});
