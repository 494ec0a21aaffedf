import { type Finding, finding } from '../../model/finding.ts';
import type { CheckInput } from '../check-input.ts';

/** NA002: lines of a table of contents that name a page which does not exist. */
export function tableOfContents({ graph }: CheckInput): Finding[] {
  return [...graph.navigation.values()].flatMap(({ missing }) =>
    missing.map((item) => finding('NA002', item.place, `"${item.href}" does not exist`)),
  );
}
