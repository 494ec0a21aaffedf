import type { Root } from 'mdast';
import type { Locale } from '../src/model/locale.ts';
import { startOf } from '../src/model/place.ts';
import { type PageFile, type ReadOptions, readPage } from '../src/read/read-page.ts';
import { stockHtml } from '../src/render/compile-html.ts';
import { markdownHtml } from '../src/render/markdown-html.ts';
import { takesShortWay } from '../src/render/short-way.ts';

/** The HTML of one page by the short way and by the stock way; null where the page is refused or takes only the stock way. */
export function bothWays(file: PageFile, options: ReadOptions): { short: string; stock: string } | null {
  const read = readPage(file, options);
  const again = readPage(file, options);
  if (!read.page || !again.page || !takesShortWay(read.tree, read.page.links.length)) return null;
  const short = markdownHtml(read.tree, file.locale.strings['sectionLink'] ?? '{title}');
  return { short, stock: stockWay(again.tree, read.page.links.length, file.locale) };
}

function stockWay(tree: Root, linkCount: number, locale: Locale): string {
  return stockHtml(tree, {
    locale,
    linkCount,
    keys: new Set(),
    placeOf: () => startOf(''),
    findings: [],
    links: [],
    anchors: [],
  });
}
