import { rule } from './rule.ts';

/** The block of YAML at the top of a page. */
export const frontMatterRules = {
  FM001: rule(
    'warning',
    'No front matter',
    'Title and topic id are unknown; the first heading and the path are used.',
    'add front matter with a title',
  ),
  FM002: rule(
    'error',
    'Topic id is not a GUID',
    'Versions of a page find each other by this id; a broken one tears them apart.',
    "copy the id from another locale's page of this topic",
  ),
  FM003: rule(
    'error',
    'Front matter never closed',
    'Without the closing --- the whole page would be read as settings.',
    'add a line with --- after the last setting',
  ),
  FM004: rule(
    'error',
    'Front matter is not a mapping',
    'Settings are lines of the form key: value.',
    'write one key: value per line',
  ),
  FM005: rule(
    'error',
    'Front matter is not valid YAML',
    'Guessing what was meant could publish the wrong title or id.',
    'correct the YAML at the marked place',
  ),
  FM006: rule(
    'error',
    'Setting of the wrong type',
    'A title or description that is no text cannot be shown.',
    'write the value as text',
  ),
  FM007: rule(
    'error',
    'Front matter too large',
    'Size, depth and aliases are limited so that a small file cannot use up all memory.',
    'shorten the front matter, or raise limits.frontMatterBytes',
  ),
  FM008: rule(
    'error',
    'Front matter in a programming language',
    'Content never runs code.',
    'write the front matter as YAML between two lines of ---',
  ),
  FM009: rule(
    'warning',
    'Locale tag contradicts the folder',
    'The page says that it is in another language than its folder; the folder wins.',
    'move the file or correct the tag',
  ),
  FM010: rule('warning', 'Not a date', 'The date is left out.', 'write the date as MM/DD/YYYY or YYYY-MM-DD'),
  FM011: rule('warning', 'No title', 'The first heading is used, or the file name.', 'add a title'),
  FM012: rule(
    'error',
    'Unpaired surrogate',
    'Half a character cannot be written as UTF-8.',
    'write the whole character',
  ),
} as const;
