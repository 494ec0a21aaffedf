import { rule } from './rule.ts';

/** Topics, routes, navigation, elements. */
export const siteRules = {
  TP001: rule(
    'warning',
    'One topic id on two pages',
    'Nobody knows which one is meant, so both are matched by their path.',
    'give one of them its own id',
  ),
  TP002: rule('error', 'Two sources for one route', 'One of them would be lost.', 'rename one of them'),
  TP003: rule(
    'error',
    'Routes that differ only in letter case',
    'On some hosts one would overwrite the other.',
    'rename one of them',
  ),
  TP004: rule(
    'error',
    'Override without a page',
    'A page named in the overrides does not exist.',
    'correct the overrides in the configuration',
  ),
  EL001: rule(
    'note',
    'Parent and child disagree',
    'One page names the other, but not the other way round; both directions are shown.',
    'complete the table on the page that is silent',
  ),
  NA001: rule(
    'warning',
    'Table of contents not readable',
    'Navigation of this locale comes from the element tree alone.',
    'correct the YAML at the marked place',
  ),
  NA002: rule(
    'warning',
    'Table of contents names a missing page',
    'The line is left out.',
    'correct the line or delete it',
  ),
  SI001: rule(
    'error',
    'Content folder missing',
    'A configured locale has no folder.',
    'create the folder or correct content in the configuration',
  ),
  SI002: rule(
    'error',
    'Locale without pages',
    'An empty language version would be published.',
    'add pages or take the locale out of the configuration',
  ),
  SI003: rule(
    'note',
    'No UI strings for a locale',
    'Labels of the site are in English.',
    'add a file for the locale to locales/',
  ),
  RD001: rule('error', 'Redirect in the way of a page', 'The page could not be reached.', 'delete the redirect'),
  RD002: rule(
    'error',
    'Redirect without a target',
    'It would lead nowhere, or round in a circle.',
    'correct the target',
  ),
  RD003: rule(
    'error',
    'Redirect from an address that cannot be',
    'It would be written outside the folder of its locale, or over a file of the site itself.',
    'write the old address like elements/ttl-pox',
  ),
  ST001: rule(
    'note',
    'Out of date',
    'The source has changed since this page was translated.',
    'translate the newer text',
  ),
  SR001: rule(
    'warning',
    'Unknown source commit',
    'The history of the source does not have the commit that the page says it was translated from; another state of the source is shown beside it.',
    'fetch the whole history of the source, or correct the commit',
  ),
  SR002: rule(
    'warning',
    'No source page',
    'The commit that the page says it was translated from has no such page; another state of the source is shown beside it.',
    'correct the commit, or the path of the page',
  ),
  SR003: rule(
    'note',
    'Hash of the source does not fit',
    'The source at the commit that the page names is not the text whose hash it carries: one of the two is wrong.',
    'correct the commit or the hash',
  ),
} as const;
