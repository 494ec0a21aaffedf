import type { RuleId } from '../../src/model/rules.ts';
import { plantNumber, plantProductYear } from './plant/figures.ts';
import { plantBrackets, plantPunctEnd, plantPunctLocale, plantQuotes } from './plant/marks.ts';
import {
  plantBoilerplate,
  plantEmpty,
  plantForbiddenTerm,
  plantInconsistent,
  plantLength,
  plantReused,
  plantTerm,
  plantUntranslated,
  plantWrongLang,
} from './plant/sentences.ts';
import { plantAcronymCase, plantCaseGlitch, plantCorruptToken, plantDoubledWord } from './plant/words.ts';
import type { Planter } from './planter.ts';

/** What plants the faults that a rule is to find. A rule without a planter has its recall measured elsewhere, or not. */
export const planters: Partial<Readonly<Record<RuleId, Planter>>> = {
  'acronym-case': plantAcronymCase,
  'case-glitch': plantCaseGlitch,
  number: plantNumber,
  'product-year': plantProductYear,
  untranslated: plantUntranslated,
  'wrong-lang': plantWrongLang,
  empty: plantEmpty,
  length: plantLength,
  boilerplate: plantBoilerplate,
  'corrupt-token': plantCorruptToken,
  inconsistent: plantInconsistent,
  reused: plantReused,
  term: plantTerm,
  'forbidden-term': plantForbiddenTerm,
  brackets: plantBrackets,
  quotes: plantQuotes,
  'punct-end': plantPunctEnd,
  'punct-locale': plantPunctLocale,
  'doubled-word': plantDoubledWord,
};
