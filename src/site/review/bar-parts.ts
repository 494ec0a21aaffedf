import type { Severity } from '../../model/finding.ts';
import type { BarPart } from '../../model/review-view.ts';
import type { PageStatus } from '../status.ts';

const states = ['current', 'outdated', 'unknown', 'orphaned', 'missing'] as const;
const kinds = ['human', 'machine', 'unknown'] as const;
const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** How pages stand against their source; the source itself is current. Without what there is none of. */
export function coverageParts(statuses: readonly PageStatus[]): BarPart[] {
  return counted(states, ({ state }) => (state === 'source' ? 'current' : state), statuses);
}

/** How the pages that exist came to be. */
export function madeParts(statuses: readonly PageStatus[]): BarPart[] {
  return counted(kinds, ({ kind }) => kind, statuses);
}

/** Findings by severity, the worst first. */
export function severityParts(severity: readonly Severity[]): BarPart[] {
  return counted(severities, (one) => one, severity);
}

function counted<Kind extends BarPart['kind'], T>(
  order: readonly Kind[],
  kindOf: (one: T) => Kind | null,
  all: readonly T[],
): BarPart[] {
  return order
    .map((kind) => ({ kind, count: all.filter((one) => kindOf(one) === kind).length }))
    .filter(({ count }) => count > 0);
}
