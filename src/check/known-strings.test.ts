import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedString, tinyKnowledge } from '../../tests/tiny/tiny-row.ts';

const strings = fc.array(
  fc.record({
    tag: fc.constantFrom('de-DE', 'fr-FR'),
    section: fc.constantFrom('', 'remarks', 'a'),
    source: fc.constantFrom('None.', 'a', 'It sails.'),
    target: fc.constantFrom('Keine.', 'a', 'Es segelt.', 'Aucun.'),
  }),
  { maxLength: 40 },
);

/** Counted in the order of appearance. */
function counted(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function check(all: readonly CountedString[], tag: string): void {
  const own = all.filter((string) => string.tag === tag);
  const known = tinyKnowledge({ strings: all }).strings.get(tag);
  if (own.length === 0) {
    expect(known).toBeUndefined();
    return;
  }
  expect([...known!.sources()]).toEqual(distinct(own.map(({ source }) => source)));
  for (const { section, source, target } of all) {
    const wordings = own.filter((string) => string.source === source);
    expect([...(known!.wordings(source) ?? [])]).toEqual(counted(wordings.map((string) => string.target)));
    const here = wordings.filter((string) => string.section === section);
    expect([...(known!.wordingsIn(section, source) ?? [])]).toEqual(counted(here.map((string) => string.target)));
    const only = distinct(wordings.map((string) => string.target));
    expect(known!.isOnly(source, target)).toBe(only.length === 1 && only[0] === target);
    expect(known!.sourcesOf(target).toSorted()).toEqual(
      distinct(own.filter((string) => string.target === target).map((string) => string.source)).toSorted(),
    );
  }
}

test('it says what a plain count of the strings says', () => {
  fc.assert(
    fc.property(strings, (all) => {
      check(all, 'de-DE');
      check(all, 'fr-FR');
    }),
    { numRuns: 100 },
  );
});

test('a word that translations drop is known by its share of distinct strings', () => {
  const string = (source: string, target: string) => ({ tag: 'de-DE', section: '', source, target, times: 5 });
  const known = tinyKnowledge({
    strings: [
      string('The server is here.', 'Der Server ist hier.'),
      string('The server is gone.', 'Der Server ist fort.'),
      string('The server is new.', 'Der Server ist neu.'),
      string('The big server is new.', 'Der große Server ist neu.'),
    ],
  }).strings.get('de-DE')!;
  expect(known.isDropped('the', 'hardly')).toBe(true);
  expect(known.isDropped('server', 'hardly')).toBe(false);
  expect(known.isDropped('big', 'hardly')).toBe(false);
});
