import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from '../../src/io/abbreviations.ts';
import { pageText } from '../../src/read/page-text.ts';
import { sentenceCuts } from '../../src/read/sentence-cuts.ts';
import { rangeFaults } from '../range-faults.ts';
import { corpusFolder } from './corpus-folder.ts';

describe('segments of the corpus', () => {
  it.each(['ru-RU', 'zh-CN', 'fr-FR', 'es-ES', 'de-DE'])('%s: 2,244 pages are given back', (tag) => {
    const folder = join(corpusFolder(), '2021', tag, 'docs');
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    expect(paths).toHaveLength(2244);
    const cuts = sentenceCuts(tag, abbreviationsOf(tag));
    const faults = paths.flatMap((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return rangeFaults(text, pageText(text, cuts)).map((fault) => `${path}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});
