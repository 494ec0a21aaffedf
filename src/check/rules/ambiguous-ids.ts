import { type Finding, finding } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { CheckInput } from '../check-input.ts';

/** TP001: one topic id on two pages of a locale; said on every page after the first that bears it. */
export function ambiguousIds({ ambiguous }: CheckInput): Finding[] {
  return ambiguous.flatMap(({ assetId, pages }) => {
    const first = new Map<string, string>();
    return pages.flatMap((page) => {
      const other = first.get(page.locale);
      if (other === undefined) {
        first.set(page.locale, page.file);
        return [];
      }
      return [finding('TP001', page.assetIdPlace ?? startOf(page.file), `${assetId} also stands in ${other}`)];
    });
  });
}
