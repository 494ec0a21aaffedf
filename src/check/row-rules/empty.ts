import { faultAt } from '../raw-place.ts';
import type { RowRule } from '../row-rule.ts';

/** A translation without a letter or a number, where the source has words. */
export const empty: RowRule = {
  id: 'empty',
  check({ source, target, kind }) {
    if (!source || !target || kind === 'code' || !/\p{L}{2}/u.test(source.text) || /[\p{L}\p{N}]/u.test(target.text))
      return [];
    return [faultAt(target, 0, target.text.length, 'nothing to read, where the source has text')];
  },
};
