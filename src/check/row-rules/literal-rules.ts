import type { RowRule } from '../row-rule.ts';
import { boldBoundary } from './bold-boundary.ts';
import { boldBroken } from './bold-broken.ts';
import { boldPunct } from './bold-punct.ts';
import { codeDiffers } from './code-differs.ts';
import { codeDriftHead } from './code-drift-head.ts';
import { literalCode } from './literal-code.ts';
import { literalFullwidth } from './literal-fullwidth.ts';
import { literalIdent } from './literal-ident.ts';
import { literalTranslit } from './literal-translit.ts';
import { literalValue } from './literal-value.ts';
import { literalXref } from './literal-xref.ts';

/** Rules about what is the same in every language. */
export const literalRules: readonly RowRule[] = [
  codeDiffers,
  codeDriftHead,
  literalXref,
  literalValue,
  literalIdent,
  literalCode,
  literalTranslit,
  literalFullwidth,
  boldBoundary,
  boldPunct,
  boldBroken,
];
