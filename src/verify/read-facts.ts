import { faultTally } from './fault.ts';
import type { FileFacts, OtherFacts } from './file-facts.ts';
import { pageFacts } from './page-facts.ts';
import { pictureFacts } from './picture-facts.ts';
import type { SiteFolder } from './site-folder.ts';
import { sitemapFacts } from './sitemap-facts.ts';
import { slotLeft } from './slot-left.ts';
import { stylesheetFacts } from './stylesheet-facts.ts';

type ReadFacts = (file: string, text: string, folder: SiteFolder) => FileFacts;

/** How a file is read, by the end of its name; the first that fits. */
const readers: readonly (readonly [RegExp, ReadFacts])[] = [
  [/\.html$/, pageFacts],
  [/(^|\/)sitemap[^/]*\.xml$/, sitemapFacts],
  [/\.css$/, stylesheetFacts],
  [/\.svg$/i, pictureFacts],
  [/\.(?:json|md|txt|xml|webmanifest)$/, textFacts],
];

/** Whether any gate looks into this file; the others are only listed. */
export function isRead(file: string): boolean {
  return readers.some(([end]) => end.test(file));
}

/**
 * What one file of the site says. A function of its text and the folder's paths alone, so files can be read anywhere
 * and in any order.
 *
 * @param file path in the folder; one for which `isRead` holds
 * @param text the file's text
 * @param folder what addresses lead to
 */
export function fileFacts(file: string, text: string, folder: SiteFolder): FileFacts {
  const reader = readers.find(([end]) => end.test(file));
  return reader ? reader[1](file, text, folder) : textFacts(file, text);
}

function textFacts(file: string, text: string): OtherFacts {
  const { tally, report } = faultTally(file);
  slotLeft(text, report);
  return { kind: 'other', file, tally, links: 0 };
}
