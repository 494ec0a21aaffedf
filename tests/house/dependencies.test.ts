import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { IConfiguration } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenImports } from './dependencies.ts';
import type { SourceFile } from './source-files.ts';

const { forbidden = [] } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;
const description = readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8');

/** A small project that keeps the rules. */
const sound: Readonly<Record<string, string>> = {
  'package.json': description,
  'tsconfig.json': readFileSync(fileURLToPath(new URL('../../tsconfig.json', import.meta.url)), 'utf8'),
  'src/model/page.ts': `import type { Root } from 'mdast';\nexport type Page = Root;\nexport const page = 1;`,
  'src/read/read.ts': `import { page } from '../model/page.ts';\nimport { join } from 'node:path';\nexport const read = [page, join];`,
  'src/render/render.ts': `export const render = 1;`,
  'src/verify/verify.ts': `import { Parser } from 'htmlparser2';\nexport const verify = Parser;`,
  'src/io/disk.ts': `import { readFileSync } from 'node:fs';\nimport { page } from '../model/page.ts';\nexport const disk = [readFileSync, page];`,
  'src/search/words.ts': `export const words = 1;`,
  'src/scripts/site.ts': `import { words } from '../search/words.ts';\nwords;`,
  'src/styles/site.css': '',
  'src/components/Head.astro': `---\nimport styles from '../styles/site.css?url';\nimport script from '../scripts/site.ts?worker&url';\nimport type { Page } from '../model/page.ts';\n---\n<link href={styles}>`,
  'src/layouts/Frame.astro': `---\nimport Head from '../components/Head.astro';\n---\n<Head />`,
  'src/pipeline.ts': `import { disk } from './io/disk.ts';\nimport { read } from './read/read.ts';\nimport { render } from './render/render.ts';\nexport const pipeline = [disk, read, render];`,
  'tests/tool.ts': `export const tool = 1;`,
};

/** The project with a line more at the head of each file that a case names. */
function planted(): SourceFile[] {
  const files = { ...sound };
  for (const [path, line] of cases) {
    const text = files[path] ?? '';
    files[path] = text.startsWith('---') ? text.replace('---\n', `---\n${line}\n`) : `${line}\n${text}`;
  }
  return asFiles(files);
}

function asFiles(files: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

test('a sound project breaks no rule', async () => {
  expect(await brokenImports(asFiles(sound))).toEqual([]);
});

/** File, line that breaks a rule there, what it leads to, the rule. */
const cases: [string, string, string, string][] = [
  [
    'src/read/read.ts',
    `import '../render/render.ts';`,
    'src/render/render.ts',
    'stages import model and never each other',
  ],
  ['src/render/render.ts', `import '../io/disk.ts';`, 'src/io/disk.ts', 'stages import model and never each other'],
  ['src/read/read.ts', `import '../pipeline.ts';`, 'src/pipeline.ts', 'stages import model and never each other'],
  ['src/read/read.ts', `import { readFileSync } from 'node:fs';`, 'fs', 'only io, cli and the joins touch the outside'],
  ['src/layouts/Frame.astro', `import os from 'node:os';`, 'os', 'only io, cli and the joins touch the outside'],
  ['src/model/page.ts', `import '../search/words.ts';`, 'src/search/words.ts', 'model imports nothing outside model'],
  ['src/model/page.ts', `import 'yaml';`, 'node_modules/yaml', 'model imports nothing outside model'],
  ['src/io/disk.ts', `import '../read/read.ts';`, 'src/read/read.ts', 'io imports model and nothing else of ours'],
  [
    'src/components/Head.astro',
    `import { read } from '../read/read.ts';`,
    'src/read/read.ts',
    'components get plain data: they import only model, styles, scripts and each other',
  ],
  [
    'src/scripts/site.ts',
    `import '../render/render.ts';`,
    'src/render/render.ts',
    'scripts run in browsers: they import only each other and what they share with the search index',
  ],
  [
    'src/verify/verify.ts',
    `import 'unified';`,
    'node_modules/unified',
    'verify judges what others made: it shares no code with the renderer',
  ],
  ['src/search/words.ts', `import './pairs.ts';\nimport './words.ts';`, 'src/search/words.ts', 'no cycles'],
  ['src/read/read.ts', `import './gone.ts';`, './gone.ts', 'every import leads somewhere'],
  ['src/io/disk.ts', `import 'vitest';`, 'node_modules/vitest', 'what is shipped needs no package for development'],
  ['src/pipeline.ts', `import '../tests/tool.ts';`, 'tests/tool.ts', 'what is shipped imports no tests'],
];

describe('a rule that is broken is reported', () => {
  let found: string[];
  beforeAll(async () => {
    found = await brokenImports(planted());
  });

  test.each(cases)('%s: %s', (path, _line, to, rule) => {
    const expected = found.filter((each) => each.startsWith(`${path} → ${to}`) && each.endsWith(`: ${rule}`));
    expect(expected, found.join('\n')).toHaveLength(1);
  });

  test('and there is no rule without such a test', () => {
    expect(forbidden.map((rule) => rule.name).sort()).toEqual([...new Set(cases.map(([, , , rule]) => rule))].sort());
  });
});
