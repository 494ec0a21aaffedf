import { rule } from './rule.ts';

/** Translations: their words, marks and numbers, row by row. */
export const languageRules = {
  'acronym-case': rule(
    'warning',
    'Acronym in other letters',
    'An acronym of the source is written in other letter case: readers take it for a word, or do not find it.',
    'write it as the source does',
  ),
  'case-glitch': rule(
    'warning',
    'Odd letter case',
    'Capitals stand inside a word, or a name has lost its own: a trace of a machine, which readers stumble over.',
    'write the word in its usual letter case',
    'a name that the source itself now and then writes small, or that other languages translate; capitals inside a word of Latin letters',
  ),
  number: rule(
    'warning',
    'Another number than in the source',
    'Versions, sizes and counts are facts: the reader acts on a wrong one.',
    'write the number that the source has',
  ),
  'product-year': rule(
    'warning',
    'Version taken for a year',
    'The number belongs to the name of a product; as a calendar year it says something else.',
    'write the name of the product as the source does',
  ),
  untranslated: rule(
    'warning',
    'Not translated',
    'The text still is the source’s, where other locales or other pages have a translation.',
    'translate it',
  ),
  'wrong-lang': rule(
    'warning',
    'Another language',
    'A part of the sentence is in the source’s or a third language, so readers of this one cannot read it.',
    'translate the marked words',
  ),
  empty: rule(
    'warning',
    'Nothing where the source has text',
    'The reader misses what the source says here.',
    'translate it',
  ),
  length: rule(
    'note',
    'Far longer or shorter than usual',
    'Something was left out or added, or the sentence answers to another one of the source.',
    'compare it with the source',
    'a sentence written twice in Chinese, which is short enough to stay within the usual',
  ),
  boilerplate: rule(
    'note',
    'Set phrase in another wording',
    'Nearly all pages say this in the same words; a variant looks as if it meant something else.',
    'write the phrase as the other pages have it',
  ),
  'corrupt-token': rule(
    'error',
    'No word of any language',
    'Words have run into each other or were damaged; nobody can read this.',
    'write the word that was meant',
  ),
  inconsistent: rule(
    'note',
    'One text, several translations',
    'The same sentence of the source is translated in different ways, which readers take for different things.',
    'choose one wording for all pages',
    'a wording of its own for a sentence that stands on few pages, or that has no usual wording; words that were garbled beyond likeness',
  ),
  reused: rule(
    'warning',
    'Several texts, one translation',
    'Sentences that differ in the source, and in the other locales, are the same here: one of them is wrong.',
    'compare both with the source',
    'a translation that belongs to quite another sentence; only sentences that differ in a word or two are compared',
  ),
  term: rule(
    'warning',
    'Agreed term missing',
    'The termbase has a word for this, and the translation uses another.',
    'use the agreed term, or correct the termbase',
  ),
  'forbidden-term': rule(
    'warning',
    'Word to avoid',
    'The termbase says not to use this word here.',
    'use the agreed term',
  ),
  brackets: rule(
    'warning',
    'Bracket without its pair',
    'The source has all brackets in pairs; here one is missing or of another kind.',
    'complete the pair',
  ),
  quotes: rule(
    'warning',
    'Quotation marks do not fit',
    'A mark lacks its pair, or it is not one that this language uses.',
    'write pairs of the quotation marks of this language',
  ),
  'punct-end': rule(
    'warning',
    'Another end mark than in the source',
    'A full stop, colon or question mark at the end was lost, added or changed.',
    'end the sentence as the source does',
  ),
  'punct-locale': rule(
    'warning',
    'Marks written as in another language',
    'Spaces and forms of punctuation marks are not those of this language.',
    'write the mark as this language does',
  ),
  'doubled-word': rule(
    'warning',
    'Word written twice',
    'The same word stands twice in a row, and once in the source.',
    'delete one of them',
    'a whole phrase written twice without a space, as in Chinese; a word before a compound that begins with it',
  ),
} as const;
