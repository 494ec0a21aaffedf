import type { DamagedLiteral, DamagedPage } from '../../model/damaged-literal.ts';
import { type PageKey, pageKey } from '../../model/page.ts';
import type { ReviewPlan } from './review-plan.ts';

/** Longer than any name: then the strings are sentences, and nobody knows which of their words is the damaged one. */
const mostOfName = 120;

/**
 * The damaged identifiers of each page: of rules about literals, where it is known what the source has. Notes are left out: a
 * reader must be able to rely on the mark.
 */
export function damagedPages({ items }: ReviewPlan): ReadonlyMap<PageKey, DamagedPage> {
  const found = new Map<PageKey, DamagedPage & { readonly literals: DamagedLiteral[] }>();
  for (const { item, places } of items) {
    const { source: original, target: damaged } = item;
    if (!item.rule.startsWith('literal-') || item.severity === 'note' || !original || !damaged) continue;
    if (Math.max(original.length, damaged.length) > mostOfName) continue;
    for (const { topic, locale, row } of places) {
      const page = locale && topic?.pages.get(locale.id);
      if (!page || row === null) continue;
      const own = found.get(pageKey(page)) ?? { topic: topic!.id, locale: locale.id, literals: [] };
      found.set(pageKey(page), own);
      own.literals.push({ row, damaged, original });
    }
  }
  return found;
}
