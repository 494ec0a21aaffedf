// The queue of a language. It is complete without this: see `ReviewQueue.astro`.

import { openHelp } from './compare-help.ts';
import { filterQueue } from './review-filter.ts';
import { queueKeys } from './review-keys.ts';

const list = document.querySelector<HTMLOListElement>('.rv-rows');
const form = document.querySelector<HTMLElement>('.rv-filter');
if (list && form) {
  filterQueue(list, form);
  queueKeys(list, form, openHelp());
}
