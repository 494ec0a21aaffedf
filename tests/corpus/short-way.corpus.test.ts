import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadLocales } from '../../src/io/locale-files.ts';
import { localesFolder } from '../../src/io/project.ts';
import { bothWays } from '../both-html-ways.ts';
import { readOptions } from '../tiny/tiny-page.ts';
import { corpusFolder } from './corpus-folder.ts';

it.each(['ru', 'zh', 'fr', 'es', 'de'])('%s: the short way to HTML comes to what the stock way comes to', (id) => {
  const locale = loadLocales([id], localesFolder).locales[0]!;
  const folder = join(corpusFolder(), '2021', locale.tag, 'docs');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  let taken = 0;
  const different = paths.filter((path) => {
    const bytes = readFileSync(join(folder, path));
    const made = bothWays({ locale, path, file: path, bytes, hash: hash('sha1', bytes) }, readOptions());
    taken += made ? 1 : 0;
    return made && made.short !== made.stock;
  });
  expect(different).toEqual([]);
  expect(taken / paths.length).toBeGreaterThan(0.99);
});
