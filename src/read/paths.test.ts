import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits as limits } from '../model/defaults.ts';
import { sortFiles } from './paths.ts';

const empty = { pages: [], toc: null, files: [], findings: [] };
const sort = (...paths: string[]) => sortFiles(paths, limits);
const rulesOf = (...paths: string[]) => sort(...paths).findings.map((f) => [f.rule, f.place.path]);

describe('sortFiles', () => {
  test('pages, table of contents, files', () => {
    const paths = ['media/a.png', 'index.md', 'TOC.yml', 'b/TTL.MD', 'docfx.json', 'b/toc.yml', 'LICENSE', 'a.md'];
    expect(sort(...paths)).toEqual({
      pages: ['a.md', 'b/TTL.MD', 'index.md'],
      toc: 'TOC.yml',
      files: ['LICENSE', 'media/a.png'],
      findings: [],
    });
  });

  test('order is by code unit, whatever order comes in', () => {
    const paths = ['é.md', 'z.md', 'Z.md.png', 'a-b.md', 'a/b.md', '中.md', 'a.md', 'ä.md', '😀.md', '\uFF01.md'];
    const sorted = sort(...paths).pages;
    expect(sorted).toEqual(['a-b.md', 'a.md', 'a/b.md', 'z.md', 'ä.md', 'é.md', '中.md', '😀.md', '\uFF01.md']);
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (shuffled) => {
        expect(sort(...shuffled).pages).toEqual(sorted);
      }),
    );
  });

  test.each(['a.html', 'a.HTM', 'a.xhtml', 'a.js', 'a.mjs', 'a.xml', 'a.wasm', 'docfx.json', 'b/toc.yml', 'x.yaml'])(
    '%s is never published',
    (path) => {
      expect(sort(path)).toEqual(empty);
    },
  );

  test.each(['toc.yml', 'TOC.yml', 'Toc.YML', 'toc.yaml'])('%s is the table of contents', (path) => {
    expect(sort(path)).toEqual({ ...empty, toc: path });
  });

  test.each([
    '.a.md.swp',
    'b/.a.md~.swp',
    'a.md.swo',
    'a.md~',
    '.#a.md',
    '#a.md#',
    '.DS_Store',
    'b/Thumbs.db',
    'desktop.ini',
    'a.md.bak',
    'a.md.orig',
    '.git/config',
    '.vscode/a.md',
  ])('%s is ignored, with a note', (path) => {
    const { findings, ...rest } = sort(path);
    expect({ ...rest, findings: [] }).toEqual(empty);
    expect(findings).toMatchObject([
      { rule: 'FI005', severity: 'note', place: { path }, message: 'one backup or hidden file ignored' },
    ]);
  });

  test('many ignored files are said once, with their count', () => {
    const { findings, pages } = sort('b.md~', 'a.md', 'a.md~', '.x.swp');
    expect(pages).toEqual(['a.md']);
    expect(findings).toMatchObject([
      { rule: 'FI005', place: { path: '.x.swp' }, message: '3 backup or hidden files ignored, this one first' },
    ]);
  });

  test.each(['a~b.md', 'c#.md', 'a.swp.md', 'x.bakery', 'a..md'])('%s is no backup', (path) => {
    expect(rulesOf(path)).toEqual([]);
  });

  test.each([
    ['letter case', 'a/TTL.md', 'a/ttl.md'],
    ['letter case of a folder', 'A/ttl.md', 'a/ttl.md'],
    ['Unicode form', 'e\u0301.md', '\u00e9.md'],
    ['both', 'E\u0301.md', '\u00e9.md'],
    ['Cyrillic letter case', 'Имя.md', 'имя.md'],
    ['final sigma', 'ος.md', 'οσ.md'],
    ['a page and a picture alike', 'a.PNG', 'a.png'],
    ['two tables of contents', 'TOC.yml', 'toc.yml'],
  ])('names that look alike: %s', (_, first, second) => {
    expect(rulesOf(second, first)).toEqual([['FI010', second]]);
  });

  test.each([
    ['straße.md', 'strasse.md'],
    ['a.md', 'а.md'],
    ['a.md', 'a.png'],
  ])('%s and %s are two names', (a, b) => {
    expect(rulesOf(a, b)).toEqual([]);
  });

  test.each([
    ['path as long as allowed', `${'a/'.repeat(118)}a.md`, []],
    ['path one byte longer', `${'a/'.repeat(118)}aa.md`, ['FI008']],
    ['segment as long as allowed', `${'a'.repeat(197)}.md`, []],
    ['segment one byte longer', `${'a'.repeat(198)}.md`, ['FI008']],
    ['bytes, not characters', `${'я'.repeat(99)}.md`, ['FI008']],
    ['out of the folder', 'a/../../b.md', ['FI009']],
    ['absolute', '/etc/passwd.md', ['FI009']],
    ['a drive', 'C:/a.md', ['FI009']],
    ['bidi control', 'a\u202Edm.md', ['FI006']],
    ['zero-width joiner, as Persian names have it', 'a\u200Cb.md', []],
  ])('%s', (_, path, rules) => {
    const { findings, pages } = sort(path);
    expect(findings.map((f) => f.rule)).toEqual(rules);
    expect(pages.length).toBe(findings.some((f) => f.severity === 'error') ? 0 : 1);
  });

  test('the message names the limit that was passed', () => {
    const { findings } = sortFiles(['abc.md'], { ...limits, pathBytes: 5 });
    expect(findings[0]?.message).toBe('the path has 6 bytes, more than limits.pathBytes (5) allows');
  });

  test('findings name files as people do', () => {
    const { findings } = sortFiles(['a.md~'], limits, 'content/ru');
    expect(findings[0]?.place.path).toBe('content/ru/a.md~');
  });
});
