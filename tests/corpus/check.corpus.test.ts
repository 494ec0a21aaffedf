import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alignSite } from '../../src/align-site.ts';
import { readOptions } from '../../src/cli/options.ts';
import { cacheFolder, localesFolder } from '../../src/io/project.ts';
import type { Edit } from '../../src/model/edit.ts';
import type { Place } from '../../src/model/place.ts';
import { loadSite } from '../../src/pipeline.ts';
import { corpusFolder } from './corpus-folder.ts';
import { contentOf, corpusLocales } from './corpus-site.ts';

interface Said {
  readonly key: string;
  readonly rule: string;
  readonly target?: string;
  readonly locale: string;
  readonly locales?: readonly string[];
  readonly heals: number;
  readonly place: LineOf;
  readonly edits?: readonly Edit[];
  readonly places?: readonly LineOf[];
}

type LineOf = Pick<Place, 'path' | 'line'>;

const program = fileURLToPath(new URL('../../bin/hexapla.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hexapla-check-corpus-'));
const git = `${join(corpusFolder(), 'en')}:docs`;
const locales = corpusLocales.map(({ id }) => id).join(',');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `hexapla check` says about `{tag}/docs` in a folder; errors among it are no failure. */
async function check(cwd: string, content: string, ...flags: readonly string[]): Promise<Said[]> {
  const out = join(folder, 'findings.json');
  const where = ['--content', content, '--locales', locales, '--source-git', git];
  const args = [program, 'check', ...where, '--json', '--notes', '--out', out, ...flags];
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1 << 28 }, (error, _stdout, stderr) =>
      error && error.code !== 1 ? reject(new Error(stderr)) : resolve(),
    );
  });
  return (JSON.parse(readFileSync(out, 'utf8')) as { findings: Said[] }).findings;
}

describe('the whole corpus', () => {
  let findings: Said[] = [];
  beforeAll(async () => {
    findings = await check(folder, contentOf('{tag}'));
  });

  test('a heading that is no word of any language is one finding that heals 1,774 pages', () => {
    const found = findings.filter(({ target, rule }) => target === 'HinwBemerkungeneise' && rule === 'corrupt-token');
    expect(found.map(({ heals, locale }) => ({ heals, locale }))).toEqual([{ heals: 1774, locale: 'de' }]);
  });

  test('the namespace that the source has corrected is one finding for all locales', () => {
    const found = findings.filter(
      ({ rule, target }) => rule === 'code-drift-head' && target === 'https://schemas.microsoft.com/',
    );
    expect(found.map(({ locales: where }) => where)).toEqual([['de', 'es', 'fr', 'ru', 'zh']]);
    expect(found[0]!.heals).toBeGreaterThanOrEqual(1602 * corpusLocales.length);
    expect(found[0]!.edits).toBeDefined();
  });
});

/** What the pages in a folder `{tag}/docs` are next to each other: of each row, which blocks stand in it. */
async function rowsOf(content: string): Promise<string[]> {
  const cache = cacheFolder(content);
  const flags = { content: join(content, '{tag}/docs'), locales, 'source-git': git, out: join(folder, 'out') };
  const { options, locales: known } = readOptions(flags, content, localesFolder);
  const site = await loadSite(options, known, cache, () => {});
  const aligned = await alignSite(site, cache, () => {});
  return [...aligned.topics()].map(({ topic, rows }) => {
    return `${topic} ${JSON.stringify(rows.map(({ blocks }) => blocks))}`;
  });
}

/** Of so many pages one; `HEXAPLA_MENDS_OF=1` takes all of them. */
const of = Number(process.env['HEXAPLA_MENDS_OF'] ?? 10);
/**
 * In all pages together some edits overlap: `check --fix` leaves them out, says so, and makes them the next time. And where
 * 50,000 edits change what all pages say, rules that compare them see a few faults that were there before.
 */
const most = of === 1 ? { leftOut: 47, seenNow: 14 } : { leftOut: 0, seenNow: 0 };

describe(`mends of one in ${of} pages of the corpus`, () => {
  const before = join(folder, 'before');
  const after = join(folder, 'after');
  const pattern = '{tag}/docs';
  let said: Said[] = [];
  let left: Said[] = [];

  beforeAll(async () => {
    for (const { tag } of corpusLocales) copySome(contentOf(tag), join(before, tag, 'docs'));
    said = await check(before, pattern, '--fix', '--patches', 'patches');
    cpSync(before, after, { recursive: true });
    for (const { id } of corpusLocales) {
      execFileSync('git', ['apply', '--whitespace=nowarn', `patches/${id}.patch`], { cwd: after });
    }
    left = await check(after, pattern);
  });

  test('there is something to mend in every locale', () => {
    for (const { id } of corpusLocales)
      expect(said.filter(isMended).some((one) => localesOf(one).includes(id))).toBe(true);
  });

  test('what was mended needs no mend any more, and no mend undoes another', () => {
    const made = new Set(
      said
        .flatMap(editsOf)
        .flatMap(({ path, before: old, after: now }) => [`${path} ${old} → ${now}`, `${path} ${now} → ${old}`]),
    );
    const again = left.flatMap(editsOf).map(({ path, before: old, after: now }) => `${path} ${old} → ${now}`);
    const leftOut = again.filter((edit) => made.has(edit));
    expect(leftOut.length, leftOut.join('\n')).toBeLessThanOrEqual(most.leftOut);
  });

  test('nothing is found where nothing was found before', () => {
    const known = new Set(said.flatMap((one) => linesOf(one).flatMap((line) => [at(line), written(before, line)])));
    const isNew = (line: LineOf): boolean => !known.has(at(line)) && !known.has(written(after, line));
    // Links to pages that are not in the sample are lost before and after.
    const found = left
      .filter(({ rule }) => !/^[A-Z]{2}\d/.test(rule))
      .flatMap((one) => linesOf(one).map((line) => ({ rule: one.rule, line })));
    const seenNow = found.filter(({ line }) => isNew(line));
    expect(seenNow.length, JSON.stringify(seenNow)).toBeLessThanOrEqual(most.seenNow);
  });

  test('rows are the same', async () => {
    const [then, now] = [await rowsOf(before), await rowsOf(after)];
    // A mend can make two short blocks alike enough to find each other: one topic in two hundred at most.
    expect(now.filter((row, index) => row !== then[index]).length).toBeLessThanOrEqual(now.length / 200);
    expect(now).toHaveLength(then.length);
  });

  test('a page that is put back as it was is found again', async () => {
    const path = said.find((one) => isMended(one) && one.rule === 'code-drift-head')!.places![0]!.path;
    const mended = readFileSync(join(after, path), 'utf8');
    writeFileSync(join(after, path), readFileSync(join(before, path)));
    const again = await check(after, pattern);
    writeFileSync(join(after, path), mended);
    const known = new Set(left.map(nameOf));
    expect(again.filter((one) => !known.has(nameOf(one))).map(({ rule }) => rule)).toContain('code-drift-head');
  });
});

function copySome(from: string, to: string): void {
  const paths = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  for (const [index, path] of paths.sort().entries()) {
    if (index % of !== Math.min(3, of - 1)) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
}

function isMended({ edits }: Said): boolean {
  return edits !== undefined;
}

function editsOf({ edits }: Said): readonly Edit[] {
  return edits ?? [];
}

function linesOf({ place, places }: Said): readonly LineOf[] {
  return places ?? [place];
}

function at({ path, line }: LineOf): string {
  return `${path}:${line}`;
}

/** The words of a line: what a mend puts in above it moves it down. */
function written(content: string, { path, line }: LineOf): string {
  const file = join(content, path);
  const lines = linesOfFile.get(file) ?? readFileSync(file, 'utf8').split('\n');
  linesOfFile.set(file, lines);
  return `${path} ${lines[line - 1]}`;
}

const linesOfFile = new Map<string, readonly string[]>();

function localesOf({ locale, locales: several }: Said): readonly string[] {
  return several ?? [locale];
}

function nameOf({ rule, key, locale }: Said): string {
  return `${rule} ${key} ${locale}`;
}
