import { faultAt } from '../raw-place.ts';
import type { RowFault, RowRule } from '../row-rule.ts';
import { proseOf } from '../written-text.ts';

/** A word, white space, and the same word. */
const spaced = /(?<![\p{L}\p{M}\p{N}_'’-])(\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}+)*)(\s+)(\1)(?![\p{L}\p{M}\p{N}_'’-])/giu;
/**
 * Where words are not parted by spaces: three and more characters, or a particle that never follows itself. Of two
 * characters, nine in ten of the corpus are a verb and its object (`存档存档邮箱`: archive an archive mailbox).
 */
const unspaced = /((?:(?!的)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]){3,8})(\1)|([的和在是将])(\3)/gu;
/** The source says something twice itself: a word or a few in a row. */
const twice = /(?<![\p{L}\p{N}])((?:[\p{L}\p{N}]+\W+){0,2}[\p{L}\p{N}]+)\W+\1(?![\p{L}\p{N}])/iu;
/** A word that comes back a few words later: in languages with cases both may become neighbours. */
const near = /(?<![\p{L}\p{N}])(\p{Ll}{4,})(?![\p{L}\p{N}])(?:\W+[\p{L}\p{N}]+){0,5}\W+\1(?![\p{L}\p{N}])/u;

/** The same word twice in a row, where the source says it once: `the the`. */
export const doubledWord: RowRule = {
  id: 'doubled-word',
  check({ source, target, locale }, { writings }) {
    if (!source || !target) return [];
    const allowed = writings.get(locale.tag)?.doubles ?? [];
    const prose = proseOf(target);
    const faults: RowFault[] = [];
    for (const found of prose.matchAll(spaced)) {
      const [all, word] = found as unknown as [string, string];
      const here = source.text.toLowerCase().includes(word.toLowerCase());
      if (allowed.includes(word.toLowerCase()) || twice.test(source.text) || (!here && near.test(source.text)))
        continue;
      const start = found.index + word.length;
      faults.push(faultAt(target, start, found.index + all.length, `“${word}” stands twice`, ''));
    }
    for (const found of prose.matchAll(unspaced)) {
      const word = found[1] ?? found[3]!;
      const start = found.index + word.length;
      faults.push(faultAt(target, start, start + word.length, `“${word}” stands twice`, ''));
    }
    return faults;
  },
};
