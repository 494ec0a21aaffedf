import { describe, expect, test } from 'vitest';
import { tidyFaults, tidyRules } from './tidy.ts';

const lines = (count: number): string => 'x;\n'.repeat(count);
/** A home folder, written so that this file names none. */
const home = ['', 'home', 'me', 'site'].join('/');

/** Path, text, what is wrong with it. */
const faults: [string, string, string][] = [
  ['src/read/long.ts', lines(301), 'src/read/long.ts: 301 lines (a file has at most 300 lines)'],
  ['src/styles/long.css', lines(302), 'src/styles/long.css: 302 lines (a file has at most 300 lines)'],
  [
    'src/read/wide.ts',
    `\n/** Says it. */\nexport function wide(): void {\n${lines(69)}}\n`,
    'src/read/wide.ts:3: wide has 71 lines (a function has at most 70 lines)',
  ],
  [
    'src/components/Wide.astro',
    `---\nconst wide = () => {\n${lines(70)}};\n---\n`,
    'src/components/Wide.astro:2: wide has 72 lines (a function has at most 70 lines)',
  ],
  [
    'src/read/wide.test.ts',
    `describe('x', () => {\n  test('y', () => {\n${lines(70)}  });\n});\n`,
    'src/read/wide.test.ts:2: a function without a name has 72 lines (a function has at most 70 lines)',
  ],
  [
    'src/read/smartQuotes.ts',
    '',
    'src/read/smartQuotes.ts: smartQuotes (a file is named in kebab-case, a component in PascalCase, a page after its route)',
  ],
  [
    'src/components/site-header.astro',
    '',
    'src/components/site-header.astro: site-header (a file is named in kebab-case, a component in PascalCase, a page after its route)',
  ],
  ['src/io/utils.ts', '', 'src/io/utils.ts: utils (a name says what is in it: no utils, helpers, common, misc, types)'],
  [
    'tests/helpers/a.ts',
    '',
    'tests/helpers/a.ts: helpers (a name says what is in it: no utils, helpers, common, misc, types)',
  ],
  [
    'docs/a.md',
    `\nSee ${home}.\n`,
    `docs/a.md:2: ${home.slice(0, 7)} (nothing in the project knows the machine on which it was written)`,
  ],
  [
    'bench/a.ts',
    `read('${['', 'tmp', 'lab'].join('/')}');`,
    `bench/a.ts:1: /tmp/l (nothing in the project knows the machine on which it was written)`,
  ],
  ['src/a.test.ts', `test.only('x', f);`, 'src/a.test.ts:1: test.only (no test is left out or runs alone)'],
  ['tests/a.ts', `x;\ndescribe.skip('x', f);`, 'tests/a.ts:2: describe.skip (no test is left out or runs alone)'],
  ['tests/a.ts', `test.only.each([1])('x', f);`, 'tests/a.ts:1: test.only (no test is left out or runs alone)'],
  ['tests/a.ts', `it.concurrent.skip('x', f);`, 'tests/a.ts:1: it.concurrent.skip (no test is left out or runs alone)'],
  ['tests/a.ts', `test('x', { skip: true }, f);`, 'tests/a.ts:1: skip: true (no test is left out or runs alone)'],
  ['tests/a.ts', `test.each([1])('x', { only }, f);`, 'tests/a.ts:1: only (no test is left out or runs alone)'],
  [
    'tests/a.ts',
    `describe('x', { todo: isLate }, f);`,
    'tests/a.ts:1: todo: isLate (no test is left out or runs alone)',
  ],
  ...(
    [
      ['.a { margin-left: 1rem }', '1: margin-left: 1rem'],
      ['/* a\n */\n.a {\n  color: red;\n  right: 0;\n}', '5: right: 0'],
      ['.a { max-width: 9rem; }', '1: max-width: 9rem'],
      ['.a { border-top-left-radius: 1px; }', '1: border-top-left-radius: 1px'],
      ['.a { text-align: right; }', '1: text-align: right'],
      ['.a { & b { float: left; } }', '1: float: left'],
      ['.a { padding: 1px 2px 1px calc(1px + (2px * 3)); }', '1: padding: 1px 2px 1px calc(1px + (2px * 3))'],
      ['.a { inset: 0 auto auto 0; }', '1: inset: 0 auto auto 0'],
      ['.a { border-radius: 4px 0 0 4px; }', '1: border-radius: 4px 0 0 4px'],
    ] as const
  ).map(([css, fault]): [string, string, string] => [
    'src/styles/a.css',
    css,
    `src/styles/a.css:${fault} (a style sheet names sides in the direction of reading)`,
  ]),
  [
    'src/read/a.ts',
    'f(Date.now());',
    'src/read/a.ts:1: Date.now (what is pure has no clock, no chance, no environment, no terminal)',
  ],
  [
    'src/site/a.ts',
    'f(new Date());',
    'src/site/a.ts:1: new Date() (what is pure has no clock, no chance, no environment, no terminal)',
  ],
  [
    'src/graph/a.ts',
    'f(Math.random());',
    'src/graph/a.ts:1: Math.random (what is pure has no clock, no chance, no environment, no terminal)',
  ],
  [
    'src/report/a.ts',
    `console.log('x');`,
    'src/report/a.ts:1: console.log (what is pure has no clock, no chance, no environment, no terminal)',
  ],
  [
    'src/layouts/A.astro',
    '---\nconst x = process.env;\n---\n',
    'src/layouts/A.astro:2: process.env (what is pure has no clock, no chance, no environment, no terminal)',
  ],
  [
    'src/cli/a.ts',
    'a.sort((x, y) => x.localeCompare(y));',
    'src/cli/a.ts:1: .localeCompare( (order is by code unit, never by locale)',
  ],
  ['src/cli/b.ts', `f('zh-CN');`, `src/cli/b.ts:1: 'zh-CN' (nothing in src knows a language by name)`],
];

describe('a fault is reported', () => {
  test.each(faults)('%s', (path, text, fault) => {
    expect(tidyFaults([{ path, text }])).toEqual([fault]);
  });

  test('and there is no rule without such a test', () => {
    const shown = faults.map(([, , fault]) => fault);
    const bare = tidyRules.filter(({ says }) => !shown.some((fault) => fault.endsWith(`(${says})`)));
    expect(bare).toEqual([]);
  });
});

describe('what keeps the rules is not reported', () => {
  test.each([
    ['a file of 300 lines', 'src/read/long.ts', lines(300)],
    ['a function of 70 lines', 'src/read/wide.ts', `export function wide(): void {\n${lines(68)}}\n`],
    ['a long table of tests', 'src/read/a.test.ts', `describe.each([1])('x', () => {\n${lines(90)}});\n`],
    ['a page, named after its route', 'src/pages/[...route].astro', ''],
    ['a configuration file with dots', 'vitest.corpus.config.ts', ''],
    ['the clock, where the outside is touched', 'src/cli/a.ts', 'f(Date.now());'],
    ['the clock in a test', 'src/read/a.test.ts', 'f(Date.now());'],
    ['a date that is given', 'src/read/a.ts', 'f(new Date(0));'],
    ['a language in a test', 'src/read/a.test.ts', `f('ru');`],
    ['an address that looks like a path', 'docs/a.md', `https://example.org${home} and ./work/a`],
    ['a word of that name elsewhere', 'src/read/a.ts', `list.skip('x');`],
    ['an option of that name elsewhere', 'tests/a.ts', `list({ skip: 1 }); test('x', { skip: false, timeout: 1 }, f);`],
    ['a test that a machine may lack', 'tests/a.ts', `test.skipIf(!hasJava)('x', f);`],
    [
      'logical sides, symmetry, questions about the window, and code',
      'src/styles/a.css',
      '@media (width < 40rem) and (max-height: 9rem) { a:left { margin-inline-start: 0; padding: 1px 2px; ' +
        'inset: 0; border-radius: 4px 4px 0 0; overflow-x: auto; text-align: left; margin: 1px calc(1px + 2px) } }',
    ],
  ])('%s', (_what, path, text) => {
    expect(tidyFaults([{ path, text }])).toEqual([]);
  });
});
