import type { TermUse } from '../../model/termbase.ts';
import type { Knowledge } from '../knowledge.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowRule } from '../row-rule.ts';
import { findTerm } from '../term-match.ts';
import { proseOf } from '../written-text.ts';

/** An agreed term that the translation has no form of. */
export const term: RowRule = {
  id: 'term',
  check(row, { terms }) {
    const { source, target, kind } = row;
    if (!source || !target || kind === 'code' || kind === 'html' || terms.length === 0) return [];
    const text = proseOf(target);
    return termsOf(row, terms).flatMap(({ source: written, use, avoid }) => {
      if (use.length === 0 || use.some((one) => findTerm(text, one))) return [];
      // What stands there instead is the other rule's matter.
      if (avoid.some((one) => findTerm(text, one))) return [];
      const named = use.map((one) => `“${one}”`).join(' or ');
      return [faultAt(target, 0, target.text.length, `“${written}” is ${named}, which is missing`)];
    });
  },
};

/** What the termbase says of this row: entries whose source term stands in the source. */
export function termsOf(row: CheckedRow, terms: Knowledge['terms']): (TermUse & { readonly source: string })[] {
  const text = proseOf(row.source!);
  return terms.flatMap(({ source, locales }) => {
    const use = locales[row.locale.id] ?? locales[row.locale.tag];
    return use && findTerm(text, source) ? [{ source, ...use }] : [];
  });
}
