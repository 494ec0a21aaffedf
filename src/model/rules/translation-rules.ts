import { rule } from './rule.ts';

/** What a translation has lost or changed that is the same in every language: structure, code, links, names, values. */
export const translationRules = {
  'struct-block': rule(
    'warning',
    'Blocks differ from the source',
    'A paragraph, an item or a block of code of the source is missing here, or stands here alone.',
    'translate what is missing, or delete what the source never had',
  ),
  'struct-table': rule(
    'warning',
    'Table differs from the source',
    'Rows or cells of a table are missing here, or stand here alone.',
    'bring the table back to the rows and cells of the source',
  ),
  'code-differs': rule(
    'error',
    'Code differs from the source',
    'Code is the same in all languages; who copies this gets something else.',
    'copy the code from the source',
  ),
  'code-drift-head': rule(
    'warning',
    'The source has since corrected this code',
    'All languages still show what the source has mended: addresses, names, examples.',
    'take over the correction; it is the same in every language',
  ),
  'href-mismatch': rule(
    'warning',
    'Link lost or leads elsewhere',
    'Readers of the source find a link here that leads to another place, or none.',
    'give the link the address that it has in the source',
  ),
  'link-misplaced': rule(
    'warning',
    'Link moved to another sentence',
    'The link stands beside words that it has nothing to do with.',
    'put the link where the source has it',
  ),
  'literal-title': rule(
    'error',
    'Element name translated in a title',
    'Who searches for the element does not find its page.',
    'write the name as the schema has it',
  ),
  'literal-xref': rule(
    'error',
    'Element name lost in the text of a link',
    'The link leads to an element whose name nobody would know from it.',
    'write the name as the schema has it',
  ),
  'literal-value': rule(
    'error',
    'Literal value translated',
    'Who writes the translated word gets an error: the schema knows only the original.',
    'write the value as the schema has it',
    'a value that stands alone in the cell of a table outside the text values, or that most languages have translated alike',
  ),
  'literal-ident': rule(
    'error',
    'Identifier changed or split',
    'Nothing has this name; who copies it gets an error.',
    'write the identifier as the source has it',
  ),
  'literal-code': rule(
    'error',
    'Inline code differs from the source',
    'What is set as code is meant to be copied; here it is something else.',
    'copy it from the source',
  ),
  'literal-translit': rule(
    'error',
    'Look-alike letters in an identifier',
    'It looks right and is not: no search and no program knows it.',
    'write it in Latin letters',
  ),
  'literal-fullwidth': rule(
    'error',
    'Identifier in full width',
    'Full-width letters are other characters: no search and no program knows it.',
    'write it in plain letters',
  ),
  'bold-boundary': rule(
    'warning',
    'Emphasis swallowed a neighbour word',
    'Bold print marks what is literal; here it takes in words that are not.',
    'close the emphasis behind the word that the source emphasises',
  ),
  'bold-punct': rule(
    'warning',
    'Emphasis swallowed a punctuation mark',
    'The mark looks like a part of the literal.',
    'put the mark behind the emphasis',
  ),
  'bold-broken': rule(
    'warning',
    'Marks of emphasis shown as text',
    'Readers see asterisks instead of bold print.',
    'put the asterisks directly at the word, with a space or a mark outside',
  ),
  callout: rule(
    'warning',
    'Keyword of a callout translated',
    'Most tools know only the English keyword and show a plain quote.',
    'write the keyword in English; the site shows it in the reader’s language',
  ),
  anchor: rule(
    'warning',
    'Section key lost or changed',
    'Links to this section, and switching the language inside it, lead to the top of the page.',
    'give the heading the key that the other languages have',
  ),
  'locale-link': rule(
    'note',
    "Address carries another language's tag",
    'It leads readers into another language.',
    'write the tag of this language, or leave it out',
  ),
  meta: rule(
    'warning',
    'Front matter differs from the source',
    'Settings that are no text are the same in all languages.',
    'copy the setting from the source',
  ),
  stale: rule(
    'note',
    'Out of date',
    'The source says something else now than when this page was translated.',
    'translate what has changed',
  ),
} as const;
