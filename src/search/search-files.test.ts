import { expect, test } from 'vitest';
import type { PageTable, SearchManifest } from './locale-index.ts';
import { manifestFile } from './search-files.ts';
import { tinyFiles } from './tiny-index.ts';

const pages = [
  { title: 'TTL', element: 'TTL', description: 'Hours', trail: ['Reference', 'Elements'] },
  { title: 'Type (POX)', element: 'Type', trail: ['Reference', 'Elements'] },
  { title: 'Start' },
];

test('the manifest names all other files', () => {
  const files = tinyFiles(pages);
  const manifest = JSON.parse(files.get(manifestFile)!) as SearchManifest;
  const named = [manifestFile, manifest.pages, ...manifest.terms.map(([, file]) => file)];
  expect(named.sort()).toEqual([...files.keys()].sort());
});

test('the table has each page once, equal trails once, and no name that the title says already', () => {
  const files = tinyFiles(pages);
  const table = JSON.parse(files.get((JSON.parse(files.get(manifestFile)!) as SearchManifest).pages)!) as PageTable;
  expect(table.trails).toEqual([['Reference', 'Elements'], []]);
  expect(table.pages).toEqual([
    ['TTL', 'TTL', '', 0, 'Hours'],
    ['Type (POX)', 'Type (POX)', 'Type', 0, ''],
    ['Start', 'Start', '', 1, ''],
  ]);
});

test('the same pages make the same files', () => {
  expect([...tinyFiles(pages)]).toEqual([...tinyFiles(structuredClone(pages))]);
});
