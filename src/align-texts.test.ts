import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessons } from './align/lessons.ts';
import { type AlignedBefore, type AlignedTexts, alignTexts, SourceMemory } from './align-texts.ts';
import { groupBefore, groupEntries } from './aligned-group.ts';
import type { TextPair, TextRef } from './model/text-ref.ts';
import { TextReader } from './read-text.ts';

/** So many pages teach at most; all others are aligned by what they teach. */
const MOST = 4;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-align-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Pages by name: what the source says, and what the translation does. */
type Pages = Readonly<Record<string, readonly [source: string, target: string]>>;

function ref(text: string, tag: string): TextRef {
  const sum = hash('sha1', text);
  const file = join(folder, `${sum}.md`);
  writeFileSync(file, text);
  return { hash: sum, tag, file, half: 'own' };
}

const pairsOf = (pages: Pages): TextPair[] =>
  Object.entries(pages).map(([name, [source, target]]) => ({
    name,
    source: ref(source, 'en'),
    target: ref(target, 'de'),
  }));

const reader = new TextReader(null);

function align(pages: Pages, before?: AlignedBefore): AlignedTexts {
  return alignTexts(pairsOf(pages), reader, new SourceMemory(), before, MOST);
}

/** What the next run finds of a run in the cache. */
function written(pages: Pages, aligned: AlignedTexts): AlignedBefore {
  const entries = new Map(groupEntries(pairsOf(pages), aligned));
  return groupBefore({ get: (name) => entries.get(name) ?? null });
}

const lines = (aligned: AlignedTexts): string[] => aligned.pages.map(String);

const words = 'house river stone garden window letter market winter summer bridge forest candle AND Post'.split(' ');
const translated = (text: string): string => text.replaceAll(/[a-z]+/g, (word) => [...word].reverse().join(''));
const sentence = (seed: number): string =>
  [0, 1, 2].map((k) => words[(seed * 7 + k * (1 + (seed % 5))) % words.length]).join(' ');
const body = (seed: number): string => `# ${sentence(seed)}\n\n${sentence(seed + 1)}. ${sentence(seed + 2)}.\n`;

const name = (page: number): string => `page-${page}.md`;
const twenty: Pages = Object.fromEntries(
  Array.from({ length: 20 }, (_, page) => [name(page), [body(page), translated(body(page))]]),
);
const names = Object.keys(twenty);
const teaching = names.filter((_, page) => lessons(names, MOST)[page]);
const others = names.filter((of) => !teaching.includes(of));

function edited(pages: Pages, of: string): Pages {
  const [source, target] = pages[of]!;
  return { ...pages, [of]: [source, `${target}\nRevir enots, POST.\n`] };
}

describe('an edit', () => {
  test('of a page that does not teach aligns that page', () => {
    const before = written(twenty, align(twenty));
    const after = edited(twenty, others[3]!);
    const aligned = align(after, before);
    expect(aligned.aligned).toBe(1);
    expect(lines(aligned)).toEqual(lines(align(after)));
    expect(lines(aligned)).not.toEqual(lines(align(twenty)));
  });

  test('of a page that teaches aligns all', () => {
    const before = written(twenty, align(twenty));
    const after = edited(twenty, teaching[1]!);
    const aligned = align(after, before);
    expect(aligned.aligned).toBe(20);
    expect(lines(aligned)).toEqual(lines(align(after)));
  });

  test('of a source counts as one of its translation', () => {
    const before = written(twenty, align(twenty));
    const [source, target] = twenty[others[0]!]!;
    const after = { ...twenty, [others[0]!]: [`${source}\nRiver.\n`, target] as const };
    const aligned = align(after, before);
    expect(aligned.aligned).toBe(1);
    expect(lines(aligned)).toEqual(lines(align(after)));
  });

  test.each([
    ['teaches', twenty, teaching[1]!],
    ['teaches, as all do', Object.fromEntries(Object.entries(twenty).slice(0, MOST)), names[1]!],
    ['does not', twenty, others[3]!],
  ])('that gives a page another name: it %s', (_, pages, of) => {
    const renamed = (to: string): Pages =>
      Object.fromEntries(Object.entries(pages).map(([own, texts]) => [own === of ? to : own, texts]));
    const before = written(pages, align(pages));
    for (const to of ['a.md', 'b.md', 'c.md', 'd.md']) {
      expect(lines(align(renamed(to), before))).toEqual(lines(align(renamed(to))));
    }
  });

  test('nothing is aligned where nothing changed', () => {
    const before = written(twenty, align(twenty));
    expect(align(twenty, before)).toEqual({ ...align(twenty), aligned: 0 });
  });
});

test('what another lesson aligned is not taken', () => {
  const clean = align(twenty);
  const before = written(twenty, clean);
  const page = (): Buffer => Buffer.from('planted');
  expect(lines(align(twenty, { ...before, page }))).toContain('planted');
  expect(align(twenty, { ...before, page, lessonKey: 'another' })).toEqual(clean);
});

test('incremental equals clean, whatever is edited, added or removed', () => {
  const change = fc.record({
    page: fc.nat(30),
    what: fc.constantFrom('source', 'target', 'gone'),
    seed: fc.nat(1000),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      let pages = twenty;
      let before = written(pages, align(pages));
      for (const { page, what, seed } of changes) {
        const { [name(page)]: own, ...rest } = pages;
        const [source, target] = own ?? [body(seed), translated(body(seed))];
        const changed = [what === 'source' ? body(seed) : source, what === 'target' ? translated(body(seed)) : target];
        pages = what === 'gone' ? rest : { ...rest, [name(page)]: changed as [string, string] };
        const { aligned: _, ...incremental } = align(pages, before);
        const { aligned: __, ...clean } = align(pages);
        expect(incremental).toEqual(clean);
        before = written(pages, { ...incremental, aligned: 0 });
      }
    }),
    { numRuns: 12 },
  );
});
