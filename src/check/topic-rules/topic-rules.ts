import type { TopicRule } from '../topic-rule.ts';
import { anchor } from './anchor.ts';
import { callout } from './callout.ts';
import { hrefMismatch } from './href-mismatch.ts';
import { linkMisplaced } from './link-misplaced.ts';
import { literalTitle } from './literal-title.ts';
import { localeLink } from './locale-link.ts';
import { meta } from './meta.ts';
import { stale } from './stale.ts';
import { structBlock } from './struct-block.ts';
import { structTable } from './struct-table.ts';

/** Rules over all versions of a page. */
export const topicRules: readonly TopicRule[] = [
  structBlock,
  structTable,
  hrefMismatch,
  linkMisplaced,
  literalTitle,
  callout,
  anchor,
  localeLink,
  meta,
  stale,
];
