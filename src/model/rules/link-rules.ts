import { rule } from './rule.ts';

/** Links and images. */
export const linkRules = {
  LK001: rule(
    'warning',
    'Link to a page that does not exist',
    'Shown as text, so that no reader runs into a dead end.',
    'correct the address or delete the link',
  ),
  LK002: rule(
    'warning',
    'Link to a section that does not exist',
    'The link leads to the top of the page.',
    'correct the part after #',
  ),
  LK003: rule(
    'note',
    'Link in other letter case',
    'It works on some systems only; Hexapla corrected it.',
    'write the name as the file has it',
  ),
  LK004: rule(
    'warning',
    'Link out of the content folder',
    'Shown as text: what is outside is not published.',
    'link to the published address',
  ),
  LK005: rule(
    'warning',
    'Unsafe address',
    'Addresses that run code or carry data are never published; shown as text.',
    'use an http, https or mailto address',
  ),
  LK006: rule(
    'warning',
    'Malformed address',
    'No browser reads it the same way; shown as text.',
    'correct the address',
  ),
  LK007: rule(
    'note',
    'Address without scheme',
    'A browser would take the scheme of the page; https is used.',
    'write https: in front',
  ),
  LK008: rule(
    'note',
    "Link carries another locale's tag",
    "It led readers into another language; Hexapla points it to this locale's page.",
    'write a relative link',
  ),
  LK009: rule(
    'note',
    'Link to a page that only other locales have',
    'It leads to a page that says so and shows another version.',
    'translate the page',
  ),
  LK010: rule(
    'note',
    'Link to the retired library',
    'Its id names a page of this site; Hexapla points it there.',
    'write a relative link',
  ),
  LK011: rule(
    'warning',
    'Root-relative link without a base',
    'Nobody knows which site it is on; shown as text.',
    'set links.rootBase in the configuration',
  ),
  LK012: rule('warning', 'Missing picture or file', 'Shown as its description.', 'add the file or correct the address'),
  LK013: rule(
    'warning',
    'Picture from another site',
    'Nothing loads from another origin; shown as a link.',
    'copy the picture into the content folder',
  ),
} as const;
