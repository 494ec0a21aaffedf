// The page with all versions of a topic side by side. It is complete without this: see `CompareLayout.astro`.

import { rowActions } from './compare-actions.ts';
import { chooseColumns } from './compare-columns.ts';
import { openHelp } from './compare-help.ts';
import { useKeys } from './compare-keys.ts';
import { lightSentences } from './compare-light.ts';
import { keepPlace } from './compare-place.ts';
import { currentRow } from './compare-row.ts';

const table = document.querySelector<HTMLTableElement>('.cmp table');
if (table) {
  // Before a row is gone to: it must not come to stand behind the heads.
  chooseColumns(table);
  const row = currentRow(table);
  lightSentences(table);
  rowActions(table, row);
  useKeys(table, row, openHelp());
  keepPlace(table);
}
