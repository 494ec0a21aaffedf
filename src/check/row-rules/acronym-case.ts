import { faultAt } from '../raw-place.ts';
import type { RowFault, RowRule } from '../row-rule.ts';
import { proseOf, wordsOf } from '../written-text.ts';

const acronym = /^\p{Lu}{2,}$/u;

/** An acronym of the source in other letters: `smTP`. */
export const acronymCase: RowRule = {
  id: 'acronym-case',
  check({ source, target, locale }, { targetWords, sourceWords, elementNames, literals }) {
    if (!source || !target || !/\p{Lu}{2}/u.test(source.text)) return [];
    const sourceTokens = new Set(source.text.match(/[\p{L}\p{M}\p{N}_]+/gu));
    const acronyms = new Map<string, string>();
    for (const token of sourceTokens) if (acronym.test(token)) acronyms.set(token.toLowerCase(), token);
    if (acronyms.size === 0) return [];
    const faults: RowFault[] = [];
    for (const { text, at } of wordsOf(proseOf(target))) {
      const right = acronyms.get(text.toLowerCase());
      if (!right || right === text || sourceTokens.has(text) || elementNames.has(text) || literals.has(text)) continue;
      const own = targetWords.get(locale.tag)?.get(text.toLowerCase()) ?? 0;
      // A word of this language that has the same letters stands in sentences whose source lacks the acronym.
      const word = text.slice(1) === text.slice(1).toLowerCase() && own > 2 * sourceWords.get(right);
      if (!word) faults.push(faultAt(target, at, at + text.length, `“${text}” is “${right}”`, right));
    }
    return faults;
  },
};
