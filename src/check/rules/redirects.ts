import { type Finding, finding } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { CheckInput } from '../check-input.ts';

/** RD001, RD002: old routes that would hide a page, or that lead nowhere. */
export function redirects({ graph }: CheckInput): Finding[] {
  return graph.redirectFaults.map(({ from, locale, file, why }) => {
    const rule = why === 'no target' ? 'RD002' : 'RD001';
    return finding(rule, startOf(file ?? 'redirects'), `the redirect from /${locale}/${from}/: ${why}`);
  });
}
