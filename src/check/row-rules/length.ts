import { faultAt } from '../raw-place.ts';
import type { RowRule } from '../row-rule.ts';

/** A translation far longer or shorter than this locale’s translations are. */
export const length: RowRule = {
  id: 'length',
  check({ source, target, kind, locale, others }, { strings }) {
    if (!source || !target || kind === 'code' || kind === 'html' || source.text === target.text) return [];
    const off = strings.get(locale.tag)?.oddLength(source.text, target.text) ?? null;
    if (off === null) return [];
    if (Math.abs(medianOff(source.text, others)) > Math.abs(off) / 2) return [];
    const times = Math.exp(Math.abs(off)).toFixed(1);
    const message = off > 0 ? `${times} times as long as usual` : `${times} times as short as usual`;
    return [faultAt(target, 0, target.text.length, message)];
  },
};

/** What the other locales make of it: where they are as long or as short, the source is what is odd. */
function medianOff(source: string, others: ReadonlyMap<string, string>): number {
  const offs = Array.from(others.values(), (text) => Math.log(Math.max(1, text.length) / source.length)).sort(
    (a, b) => a - b,
  );
  return offs[Math.floor(offs.length / 2)] ?? 0;
}
