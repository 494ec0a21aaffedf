import type { RuleId } from '../../src/model/rules.ts';
import type { PagePlanter } from './page-planter.ts';
import { plantBoldBoundary, plantBoldBroken, plantBoldPunct, plantCallout } from './plant-page/emphasis.ts';
import {
  plantLiteralCode,
  plantLiteralFullwidth,
  plantLiteralIdent,
  plantLiteralTitle,
  plantLiteralTranslit,
  plantLiteralValue,
  plantLiteralXref,
} from './plant-page/literals.ts';
import {
  plantAnchor,
  plantCodeDiffers,
  plantHrefMismatch,
  plantLinkMisplaced,
  plantLocaleLink,
  plantMeta,
  plantStructBlock,
  plantStructTable,
} from './plant-page/structure.ts';

/** What plants faults in the files of pages, those first that few pages have a place for. */
export const pagePlanters: readonly (readonly [RuleId, PagePlanter])[] = [
  ['link-misplaced', plantLinkMisplaced],
  ['callout', plantCallout],
  ['literal-value', plantLiteralValue],
  ['literal-code', plantLiteralCode],
  ['bold-punct', plantBoldPunct],
  ['bold-broken', plantBoldBroken],
  ['bold-boundary', plantBoldBoundary],
  ['locale-link', plantLocaleLink],
  ['literal-title', plantLiteralTitle],
  ['literal-ident', plantLiteralIdent],
  ['literal-translit', plantLiteralTranslit],
  ['literal-fullwidth', plantLiteralFullwidth],
  ['literal-xref', plantLiteralXref],
  ['struct-block', plantStructBlock],
  ['struct-table', plantStructTable],
  ['code-differs', plantCodeDiffers],
  ['href-mismatch', plantHrefMismatch],
  ['anchor', plantAnchor],
  ['meta', plantMeta],
];
