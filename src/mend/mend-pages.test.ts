import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finding, finding } from '../model/finding.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import { startOf } from '../model/place.ts';
import { editedText } from './edited-text.ts';
import { mendPages } from './mend-pages.ts';

const localeOf = (path: string) => /^([^/]+)\//.exec(path)?.[1];

/** A finding about `before` at an offset of a file. */
function mending(path: string, start: number, before: string, after: string): Finding {
  const place = startOf(path);
  return {
    ...finding('LK001', place, 'x'),
    edits: [{ path, start, end: start + before.length, before, after, place }],
  };
}

function groupOf(...findings: [Finding, ...Finding[]]): FindingGroup {
  const heals = new Set(findings.map(({ place }) => place.path)).size;
  return { key: 'k', rule: 'LK001', severity: 'warning', locales: [], heals, findings };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-mend-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the files, applies the patch with git, and gives back what stands there then. */
function applied(files: Readonly<Record<string, string>>, patch: string): Record<string, string> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'fix.patch'), patch);
  // Git looks for a repository above; the folder for temporary files may stand in one.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder), GIT_CONFIG_GLOBAL: '/dev/null' };
  execFileSync('git', ['apply', '--whitespace=nowarn', 'fix.patch'], { cwd: folder, env, stdio: 'pipe' });
  return Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

test('one patch a locale, with what it comes to', () => {
  const files: Record<string, string> = { 'de/a.md': 'Remaks\n', 'de/b.md': 'x Remaks\n', 'ru/a.md': 'smTP\n' };
  const groups = [
    groupOf(mending('de/a.md', 0, 'Remaks', 'Remarks'), mending('de/b.md', 2, 'Remaks', 'Remarks')),
    groupOf(mending('ru/a.md', 0, 'smTP', 'SMTP')),
    groupOf(mending('de/a.md', 2, 'ma', 'MA')),
    groupOf(mending('de/b.md', 0, 'y', 'z')),
    groupOf(mending('de/gone.md', 0, 'y', 'z')),
  ];
  const mends = mendPages(groups, (path) => files[path] ?? null, localeOf);
  expect(mends.locales.map(({ patch: _patch, ...counts }) => counts)).toEqual([
    { locale: 'de', pages: 2, strings: 1, edits: 2, examples: [{ before: 'Remaks', after: 'Remarks', pages: 2 }] },
    { locale: 'ru', pages: 1, strings: 1, edits: 1, examples: [{ before: 'smTP', after: 'SMTP', pages: 1 }] },
  ]);
  expect(mends.overlapping.map(({ path, start }) => `${path}:${start}`)).toEqual(['de/a.md:2']);
  expect(mends.lapsed.map(({ path }) => path)).toEqual(['de/b.md', 'de/gone.md']);
  const patch = mends.locales.map((one) => one.patch).join('');
  expect(applied(files, patch)).toEqual({ 'de/a.md': 'Remarks\n', 'de/b.md': 'x Remarks\n', 'ru/a.md': 'SMTP\n' });
});

describe('git apply takes it, byte for byte', () => {
  test.each([
    ['CRLF', 'de/a.md', 'a\r\nb x\r\nc\r\n'],
    ['mixed line ends', 'de/a.md', 'a\rb\r\nx\nc\r'],
    ['no line feed at the end', 'de/a.md', 'a\nx'],
    ['one line without an end', 'de/a.md', 'x'],
    ['a byte order mark', 'de/a.md', '\uFEFFx\n'],
    ['trailing blanks and tabs', 'de/a.md', 'x \t\n \n'],
    ['line separators that are none for git', 'de/a.md', 'a\u2028x\u0085b\u000Bc\n'],
    ['a NUL', 'de/a.md', 'a\0b\nx\0\n'],
    ['astral characters before', 'de/a.md', '😀𠮷 x\n'],
    ['a path that is not ASCII', 'zh/参考/元素 a.md', 'x\n'],
    ['a path with quotation marks and a backslash', 'de/a "b" \\c.md', 'x\n'],
    ['a line that looks like a patch', 'de/a.md', '--- a/x\n+++ b/x\n@@ -1,1 +1,1 @@\n-x\n'],
    ['a line that looks like git’s remark', 'de/a.md', '\\ No newline at end of file\nx\n'],
  ])('%s', (_name, path, text) => {
    const start = text.lastIndexOf('x') - (text.startsWith('\uFEFF') ? 1 : 0);
    const { locales } = mendPages([groupOf(mending(path, start, 'x', 'ÿ\u00A0z'))], () => text, localeOf);
    const at = text.lastIndexOf('x');
    expect(applied({ [path]: text }, locales[0]!.patch)).toEqual({
      [path]: `${text.slice(0, at)}ÿ\u00A0z${text.slice(at + 1)}`,
    });
  });

  test('random files and edits', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      '中',
      '😀',
      'é',
      '\\',
      '-',
      '+',
      '@',
      '\u2028',
    );
    const text = fc.string({ unit, minLength: 1, maxLength: 120 });
    const cut = fc.record({ at: fc.nat(200), length: fc.nat(6), after: fc.string({ unit, maxLength: 6 }) });
    const file = fc.record({ text, cuts: fc.array(cut, { minLength: 1, maxLength: 6 }), mark: fc.boolean() });
    const samples = fc.sample(file, { numRuns: 150, seed: 6 });
    const files: Record<string, string> = {};
    const expected: Record<string, string> = {};
    const groups: FindingGroup[] = [];
    for (const [nth, { text: body, cuts, mark }] of samples.entries()) {
      const path = `de/${nth}.md`;
      const raw = (mark ? '\uFEFF' : '') + body;
      const findings = cuts.map(({ at, length, after }) => {
        const [start, end] = wholeCharacters(body, at % (body.length + 1), length);
        return mending(path, start, body.slice(start, end), after);
      });
      const wanted = editedText(
        raw,
        findings.map(({ edits = [] }) => edits),
      ).text;
      // A page that is empty afterwards would be deleted; no rule empties a page.
      if (wanted === '') continue;
      files[path] = raw;
      expected[path] = wanted;
      groups.push(...findings.map((one) => groupOf(one)));
    }
    const { locales } = mendPages(groups, (path) => files[path] ?? null, localeOf);
    expect(applied(files, locales[0]!.patch)).toEqual(expected);
    expect(locales[0]!.pages).toBeGreaterThan(100);
  });
});

/** A range that parts no surrogate pair. */
function wholeCharacters(text: string, at: number, length: number): [number, number] {
  const whole = (offset: number) => (/^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset - 1 : offset);
  const start = whole(at);
  return [start, Math.max(start, whole(Math.min(text.length, at + length)))];
}
