import { rule } from './rule.ts';

/** The text of a page. */
export const markdownRules = {
  MD001: rule(
    'warning',
    'Code block never closed',
    'Everything after it is shown as code.',
    'add a closing line of back-ticks',
  ),
  MD002: rule('note', 'HTML never closed', 'The element is closed at the end of its block.', 'add the closing tag'),
  MD003: rule(
    'error',
    'Nested too deeply',
    'No reader can follow it, and it can stop a build.',
    'use fewer levels, or raise limits.nesting',
  ),
  MD004: rule(
    'note',
    'Ragged table',
    'A row has another number of cells than its head; missing cells are left empty, surplus ones are shown in the last.',
    'give every row the same number of cells',
  ),
  MD005: rule(
    'note',
    'Heading without text',
    'An empty heading says nothing to readers and breaks the outline; it is left out of the table of contents.',
    'write the heading or delete it',
  ),
  MD006: rule(
    'note',
    'Two headings with one key',
    'The second one gets a number, so links from other pages may miss it.',
    'give each heading its own <a name>',
  ),
  MD007: rule(
    'note',
    'Anchor used twice',
    'A link can only reach the first one.',
    'rename or delete the second anchor',
  ),
  MD008: rule(
    'note',
    'Placeholder shown as text',
    'A name in angle brackets is no HTML element, so it is shown as it was written.',
    'write it as code: `<name>`',
  ),
  MD009: rule(
    'warning',
    'HTML left out',
    'The element or attribute could run code, load something remote or break the page.',
    'write it as Markdown',
  ),
  MD010: rule(
    'error',
    'Page takes too long',
    'One page must not stop a build.',
    'simplify the page, or raise limits.pageSeconds',
  ),
  MD011: rule(
    'note',
    'Callout keyword translated',
    'The keyword of a callout is a literal; it is understood all the same.',
    'write the English keyword',
  ),
  MD012: rule(
    'error',
    'Too many links',
    'Links of a page are limited so that one file cannot stop a build.',
    'split the page, or raise limits.links',
  ),
  MD013: rule(
    'error',
    'Text lost',
    'Words of the Markdown are missing from the HTML; that is a fault of Hexapla.',
    'report it with the page',
  ),
  MD014: rule(
    'warning',
    'Unknown callout',
    'The keyword is no kind of callout; it is shown as a quotation.',
    'use NOTE, TIP, IMPORTANT, CAUTION or WARNING',
  ),
  MD015: rule(
    'note',
    'Link without text',
    'Nobody can see or press it; its address is shown.',
    'write what it leads to between the brackets',
  ),
  MD016: rule(
    'note',
    'Footnote that nothing refers to',
    'It would never be shown, so it is shown where it stands.',
    'refer to it, give it a name of its own, or delete it',
  ),
} as const;
