import type { RowRule } from '../row-rule.ts';
import { acronymCase } from './acronym-case.ts';
import { boilerplate } from './boilerplate.ts';
import { brackets } from './brackets.ts';
import { caseGlitch } from './case-glitch.ts';
import { corruptToken } from './corrupt-token.ts';
import { doubledWord } from './doubled-word.ts';
import { empty } from './empty.ts';
import { forbiddenTerm } from './forbidden-term.ts';
import { inconsistent } from './inconsistent.ts';
import { length } from './length.ts';
import { number } from './number.ts';
import { productYear } from './product-year.ts';
import { punctEnd } from './punct-end.ts';
import { punctLocale } from './punct-locale.ts';
import { quotes } from './quotes.ts';
import { reused } from './reused.ts';
import { term } from './term.ts';
import { untranslated } from './untranslated.ts';
import { wrongLang } from './wrong-lang.ts';

const all: readonly RowRule[] = [
  acronymCase,
  caseGlitch,
  number,
  productYear,
  untranslated,
  wrongLang,
  empty,
  length,
  boilerplate,
  corruptToken,
  inconsistent,
  reused,
  term,
  forbiddenTerm,
  brackets,
  quotes,
  punctEnd,
  punctLocale,
  doubledWord,
];

/** Rules over words, marks and numbers of single rows, in the order of the catalogue. Code has no language. */
export const languageRules: readonly RowRule[] = all.map(({ id, check }) => ({
  id,
  check: (row, knowledge) => (row.kind === 'code' ? [] : check(row, knowledge)),
}));
