import type { BlockKind } from '../../model/block.ts';
import { blockGaps } from '../block-gaps.ts';
import { gapFault } from '../gap-fault.ts';
import type { TopicRule } from '../topic-rule.ts';

const names: Readonly<Record<BlockKind, readonly [string, string]>> = {
  heading: ['the heading', 'headings'],
  paragraph: ['the paragraph', 'paragraphs'],
  item: ['the item', 'items'],
  quote: ['the quote', 'quotes'],
  code: ['the code', 'blocks of code'],
  html: ['the piece of HTML', 'pieces of HTML'],
  cell: ['the cell', 'cells'],
};

/** A block of the source that is missing here, or one that only this version has. */
export const structBlock: TopicRule = {
  id: 'struct-block',
  check(checked) {
    return blockGaps(checked)
      .filter(({ kind }) => kind !== 'cell')
      .map((gap) => gapFault(gap, names[gap.kind]));
  },
};
