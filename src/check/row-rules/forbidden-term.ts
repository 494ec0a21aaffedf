import { faultAt } from '../raw-place.ts';
import type { RowFault, RowRule } from '../row-rule.ts';
import { findTerm } from '../term-match.ts';
import { proseOf } from '../written-text.ts';
import { termsOf } from './term.ts';

/** A word that the termbase says not to use for a term of the source. */
export const forbiddenTerm: RowRule = {
  id: 'forbidden-term',
  check(row, { terms }) {
    const { source, target, kind } = row;
    if (!source || !target || kind === 'code' || kind === 'html' || terms.length === 0) return [];
    const text = proseOf(target);
    const faults: RowFault[] = [];
    for (const { source: written, use, avoid } of termsOf(row, terms)) {
      for (const one of avoid) {
        const found = findTerm(text, one);
        // A word to avoid may be a part of the one to use.
        if (!found || use.some((good) => findTerm(good, one) && findTerm(text, good))) continue;
        const [start, end] = found;
        const instead = use.length > 0 ? `; use ${use.map((good) => `“${good}”`).join(' or ')}` : '';
        const exact = text.slice(start, end).toLowerCase() === one.toLowerCase() && use.length === 1;
        const message = `“${text.slice(start, end)}” is not to be used for “${written}”${instead}`;
        faults.push(faultAt(target, start, end, message, exact && text.slice(start, end) === one ? use[0] : undefined));
      }
    }
    return faults;
  },
};
