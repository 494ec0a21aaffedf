import { type Finding, finding } from '../../model/finding.ts';
import { startOf } from '../../model/place.ts';
import type { CheckInput } from '../check-input.ts';

const rules = {
  'in the way of a page': 'RD001',
  'no target': 'RD002',
  'no route of this site': 'RD003',
} as const;

/** RD001–RD003: old routes that would hide a page, that lead nowhere, or that would stand outside their locale. */
export function redirects({ graph }: CheckInput): Finding[] {
  return graph.redirectFaults.map(({ from, locale, file, why }) => {
    return finding(rules[why], startOf(file ?? 'redirects'), `the redirect from /${locale}/${from}/: ${why}`);
  });
}
