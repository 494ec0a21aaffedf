import { rule } from './rule.ts';

/** What people said about findings. */
export const triageRules = {
  'ignore-lapsed': rule(
    'note',
    'Ignore entry that no longer holds',
    'The text has changed or was mended, so the entry ignores nothing.',
    'delete the entry, or look at the finding again and write its new key',
  ),
} as const;
