import { faultTally } from './fault.ts';
import type { FileFacts, OtherFacts } from './file-facts.ts';
import { pageFacts } from './page-facts.ts';
import { pictureFacts } from './picture-facts.ts';
import type { SiteFolder } from './site-folder.ts';
import { sitemapFacts } from './sitemap-facts.ts';
import { slotLeft, slotMarker } from './slot-left.ts';
import { stylesheetFacts } from './stylesheet-facts.ts';

type ReadFacts = (file: string, bytes: Buffer, folder: SiteFolder) => FileFacts;

function ofText(read: (file: string, text: string, folder: SiteFolder) => FileFacts): ReadFacts {
  return (file, bytes, folder) => read(file, bytes.toString(), folder);
}

/** How a file is read, by the end of its name; the first that fits. */
const readers: readonly (readonly [RegExp, ReadFacts])[] = [
  [/\.html$/, ofText(pageFacts)],
  [/(^|\/)sitemap[^/]*\.xml$/, ofText(sitemapFacts)],
  [/\.css$/, ofText(stylesheetFacts)],
  [/\.svg$/i, ofText(pictureFacts)],
  [/\.(?:json|md|txt|xml|webmanifest)$/, textFacts],
];

/** Whether any gate looks into this file; the others are only listed. */
export function isRead(file: string): boolean {
  return readers.some(([end]) => end.test(file));
}

/**
 * What one file of the site says. A function of its bytes and the folder's paths alone, so files can be read anywhere
 * and in any order.
 *
 * @param file path in the folder; one for which `isRead` holds
 * @param bytes of the file, a text in UTF-8
 * @param folder what addresses lead to
 */
export function fileFacts(file: string, bytes: Buffer, folder: SiteFolder): FileFacts {
  const reader = readers.find(([end]) => end.test(file));
  return reader ? reader[1](file, bytes, folder) : textFacts(file, bytes);
}

/** Some of them hold a whole locale, so they are decoded only if there is something to report. */
function textFacts(file: string, bytes: Buffer): OtherFacts {
  const { tally, report } = faultTally(file);
  if (bytes.includes(slotMarker)) slotLeft(bytes.toString(), report);
  return { kind: 'other', file, tally, links: 0 };
}
