import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import '../model/anchor-node.ts';
import type { CompiledHtml, Slot } from '../model/compiled.ts';
import type { Finding } from '../model/finding.ts';
import { finding } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Link, Page } from '../model/page.ts';
import { startOf } from '../model/place.ts';
import { walkMarkdown } from '../model/walk-tree.ts';
import { breakableTitle } from './breakable-title.ts';
import { code } from './code.ts';
import type { Rendering } from './context.ts';
import { foreignAttributes } from './foreign-attributes.ts';
import { headings } from './headings.ts';
import { escapeHtml } from './html-text.ts';
import { lateAnchors } from './late-anchors.ts';
import { lateLinks } from './late-links.ts';
import { markdownHtml } from './markdown-html.ts';
import { schema } from './schema.ts';
import { takesShortWay } from './short-way.ts';
import { tables } from './tables.ts';
import { lostWords } from './text-gate.ts';
import { type Curtain, treeHandlers } from './tree-handlers.ts';

/** The whole chain from Markdown tree to HTML text; the HTML parser runs only for pages that hold raw HTML. */
function chain(locale: Locale, raw: boolean) {
  const strings = locale.strings;
  const footnotes = {
    footnoteLabel: strings['footnotes'] ?? 'Footnotes',
    footnoteBackLabel: strings['backToReference'] ?? 'Back to reference',
  };
  const toTree = unified().use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: treeHandlers as never,
    ...footnotes,
  });
  return (raw ? toTree.use(rehypeRaw).use(foreignAttributes).use(lateAnchors) : toTree)
    .use(lateLinks)
    .use(rehypeSanitize, schema)
    .use(tables)
    .use(headings)
    .use(code)
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze();
}

const chains = new Map<string, ReturnType<typeof chain>>();

function chainFor(locale: Locale, raw: boolean): ReturnType<typeof chain> {
  const key = `${locale.id} ${raw}`;
  const found = chains.get(key) ?? chain(locale, raw);
  chains.set(key, found);
  return found;
}

/**
 * Safe HTML of one page, with slots where only the graph knows what to write; and what rendering found out: links in
 * raw HTML (numbered after the page's own), anchors in it, findings.
 * @param visible all text that must reach a reader; what is missing is an error
 * @param placeOf the file's place of a range in the Markdown text
 */
export function compileHtml(
  page: Page,
  tree: Root,
  visible: string,
  locale: Locale,
  placeOf: Rendering['placeOf'],
): { html: CompiledHtml; links: Link[]; anchors: string[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const rendering: Rendering = {
    locale,
    linkCount: page.links.length,
    keys: new Set([...page.headings.map(({ key }) => key), ...page.anchors]),
    placeOf,
    findings,
    links: [],
    anchors: [],
  };
  const html = breakableTitle(
    takesShortWay(tree, page.links.length)
      ? markdownHtml(tree, locale.strings['sectionLink'] ?? '{title}')
      : stockHtml(tree, rendering),
  );
  const isTitled = page.headings.some(({ level }) => level === 1);
  const titled = isTitled ? html : `${breakableTitle(`<h1>${escapeHtml(page.title)}</h1>`)}\n${html}`;
  const compiled = cutAtSlots(titled);
  const lost = lostWords(visible, html);
  if (lost.length > 0) {
    const shown = lost.slice(0, 5).join(', ');
    findings.push(finding('MD013', startOf(page.file), `${lost.length} words did not reach the HTML: ${shown}`));
  }
  findings.push(...lostLinks(page, rendering.links.length, compiled.slots));
  const { links, anchors } = rendering;
  return { html: compiled, links, anchors, findings };
}

/** By way of a tree of HTML, whatever stands in the tree of Markdown. */
export function stockHtml(tree: Root, rendering: Rendering): string {
  const { rawHtml, definitions } = contentsOf(tree);
  const processor = chainFor(rendering.locale, rawHtml);
  const file = new VFile({ data: { rendering } });
  const start = definitions ? tree : ({ type: 'root', children: [], behind: tree } as Curtain);
  return processor.stringify(processor.runSync(start, file) as HastRoot, file);
}

/** What decides how a tree becomes HTML. */
function contentsOf(tree: Root): { rawHtml: boolean; definitions: boolean } {
  const types = new Set<string>();
  walkMarkdown(tree, (node) => {
    types.add(node.type);
    return undefined;
  });
  return { rawHtml: types.has('html'), definitions: types.has('definition') || types.has('footnoteDefinition') };
}

const slotPattern =
  /(?<=<a) href="hx:slot:(\d+)"|(?<=<img) src="hx:slot:(\d+)"|<!--hx:section:([^-]*(?:-(?!->)[^-]*)*)-->/g;

function cutAtSlots(html: string): CompiledHtml {
  const pieces: string[] = [];
  const slots: Slot[] = [];
  let from = 0;
  for (const match of html.matchAll(slotPattern)) {
    pieces.push(html.slice(from, match.index));
    from = match.index + match[0].length;
    const [, link, image, section] = match;
    if (section !== undefined) slots.push({ kind: 'section', key: decodeURIComponent(section) });
    else slots.push({ kind: link === undefined ? 'image' : 'link', index: Number(link ?? image) });
  }
  pieces.push(html.slice(from));
  return { pieces, slots };
}

/** Every link of the page must have come out exactly once. */
function lostLinks(page: Page, late: number, slots: readonly Slot[]): Finding[] {
  const seen = new Set(slots.flatMap((slot) => (slot.kind === 'section' ? [] : [slot.index])));
  return page.links
    .filter((_, index) => !seen.has(index))
    .map((link) => finding('MD013', link.place, `the link to "${link.href}" did not reach the HTML`))
    .concat(
      seen.size > page.links.length + late
        ? [finding('MD013', startOf(page.file), 'the HTML holds a link that the page does not have')]
        : [],
    );
}
