import type { RowRule } from '../row-rule.ts';
import { languageRules } from './language-rules.ts';
import { literalRules } from './literal-rules.ts';

/** Every rule over single rows. */
export const allRowRules: readonly RowRule[] = [...literalRules, ...languageRules];
