import { type Finding, finding } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { CheckInput } from '../check-input.ts';

/** TP004: an override of the configuration that names no page, or a second page of one locale. */
export function overrides({ faults }: CheckInput): Finding[] {
  return faults.map(({ key, why }) => {
    const message =
      why === 'taken' ? `${key}: another page of this locale has the override` : `there is no page ${key}`;
    return finding('TP004', startOf('overrides'), message);
  });
}
