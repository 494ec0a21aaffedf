import { type Finding, finding } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { CheckInput } from '../check-input.ts';

/** ST001: the source is no longer the text that was translated. Exact: hashes are compared, never dates. */
export function staleness({ pages, sourceHash }: CheckInput): Finding[] {
  return pages.flatMap((page) => {
    const translated = page.provenance.sourceHash;
    const now = sourceHash(page);
    if (!translated || !now || translated === now) return [];
    return [
      finding(
        'ST001',
        startOf(page.file),
        `translated from ${translated.slice(0, 12)}, the source is now ${now.slice(0, 12)}`,
      ),
    ];
  });
}
