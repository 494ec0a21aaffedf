import type { Finding } from '../../src/model/finding.ts';
import type { FindingGroup } from '../../src/model/finding-group.ts';
import type { Label } from './labels.ts';

/** Where a finding stands, as labels name it: `locale:path:line:column`. */
export function whereOf({ locale, place: { path, line, column } }: Finding): string {
  return `${locale}:${path.replace(/^[^/]+\/docs\//, '')}:${line}:${column}`;
}

/** Findings of each locale that nobody has judged, in an order that depends on nothing but where they stand. */
export function samples(groups: readonly FindingGroup[], labels: readonly Label[], each: number): string[] {
  if (each === 0) return [];
  const judged = new Set(labels.map(({ row }) => row));
  const open = groups.filter(({ findings }) => !findings.some((one) => judged.has(whereOf(one))));
  return [...Map.groupBy(open, ({ findings: [first] }) => first.locale).values()].flatMap((own) => {
    const shuffled = own.map(({ findings: [first] }) => ({ first, rank: rankOf(whereOf(first)) }));
    shuffled.sort((a, b) => a.rank - b.rank);
    return shuffled.slice(0, each).map(({ first }) => {
      return `${whereOf(first)}\t?\t\t${first.message}\n    ${first.source}\n    ${first.target}`;
    });
  });
}

function rankOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619) >>> 0;
  return hash;
}
