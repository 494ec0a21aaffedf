import { fold } from '../../src/search/fold.ts';
import { stemmerOf } from './stemmers.ts';

/** Cuts a text into the terms that a library gets: words by `Intl.Segmenter`, folded, reduced to their stem. */
export function cutter(tag: string): { index(text: string): string[]; query(text: string): string[] } {
  const language = tag.slice(0, 2);
  const stem = stemmerOf(language);
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  const words = (text: string): string[] =>
    language === 'zh'
      ? [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [fold(segment)] : []))
      : (fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
  const known = new Map<string, string>();
  const term = (word: string): string => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };
  return {
    index: (text) => words(text).map(term),
    // Readers without umlauts on the keyboard type `ue` for `ü`.
    query: (text) =>
      words(text).flatMap((word) => {
        const plain = language === 'de' ? word.replace(/([aou])e/g, '$1') : word;
        return plain === word ? [term(word)] : [term(word), term(plain)];
      }),
  };
}
