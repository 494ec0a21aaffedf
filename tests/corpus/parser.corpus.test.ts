import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bothTrees, firstDifference } from '../parser-trees.ts';
import { corpusFolder } from './corpus-folder.ts';

/** One page of so many is looked at; no divisor of the pages of a locale, so that each locale shows other pages. */
const step = 19;

test('our parser finds in real pages what remark finds, at the same places', () => {
  const folder = join(corpusFolder(), '2021');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .filter((_, index) => index % step === 0);
  expect(files.length).toBeGreaterThanOrEqual(500);
  expect(new Set(files.map((file) => file.slice(0, 2)))).toEqual(new Set(['de', 'es', 'fr', 'ru', 'zh']));
  const different = files.flatMap((file) => {
    const { ours, theirs } = bothTrees(body(readFileSync(join(folder, file), 'utf8')));
    const found = firstDifference(ours, theirs);
    return found ? [`${file}: ${found}`] : [];
  });
  expect(different).toEqual([]);
});

/** The page without byte order mark and front matter, as the parser gets it. */
function body(text: string): string {
  return text.replace(/^\uFEFF?---\r?\n[\s\S]*?\n---[^\n]*\n/, '');
}
