import { expect, it } from 'vitest';
import type { PageText } from '../model/block.ts';
import { learnLexicon, type UnitPair } from './lexicon.ts';
import { Vocabulary } from './units.ts';

function sentence(text: string): PageText {
  return {
    blocks: [{ kind: 'paragraph', section: '', start: 0, end: text.length, text, column: -1 }],
    segments: [{ block: 0, start: 0, end: text.length, text, codes: [] }],
  };
}

const vocabulary = new Vocabulary();
const pairs = [
  ['red house', 'rotes haus'],
  ['red boat', 'rotes boot'],
  ['old house', 'altes haus'],
  ['old boat', 'altes boot'],
  ['one only', 'nur einmal'],
].map(
  (texts): UnitPair =>
    texts.map((text) => vocabulary.pageUnits(sentence(text)).segments[0]!) as [UnitPair[0], UnitPair[1]],
);
const lexicon = learnLexicon(pairs, vocabulary.size);

/** The most probable translation of a word, if there is one. */
function best(word: string): string | undefined {
  const number = (text: string): number => vocabulary.pageUnits(sentence(text)).segments[0]!.tokens[0]!;
  const { rowStart, tokens, probabilities } = lexicon.forward;
  const row = Array.from(
    { length: rowStart[number(word) + 1]! - rowStart[number(word)]! },
    (_, k) => rowStart[number(word)]! + k,
  );
  const at = row.sort((a, b) => probabilities[b]! - probabilities[a]!)[0];
  return at === undefined
    ? undefined
    : ['rotes', 'haus', 'boot', 'altes', 'nur', 'einmal'].find((text) => number(text) === tokens[at]);
}

it('learns words from sentences', () => {
  expect(['red', 'house', 'old', 'boat'].map(best)).toEqual(['rotes', 'haus', 'altes', 'boot']);
});

it('learns nothing from what was met once', () => {
  expect(best('only')).toBeUndefined();
});
