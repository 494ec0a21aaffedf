import { blockGaps } from '../block-gaps.ts';
import { gapFault } from '../gap-fault.ts';
import type { TopicRule } from '../topic-rule.ts';

/** Cells of a table that are missing here, or that only this version has. */
export const structTable: TopicRule = {
  id: 'struct-table',
  check(checked) {
    return blockGaps(checked)
      .filter(({ kind }) => kind === 'cell')
      .map((gap) => gapFault(gap, ['the cell', 'cells']));
  },
};
