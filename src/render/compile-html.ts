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
import { code } from './code.ts';
import type { Rendering } from './context.ts';
import { foreignAttributes } from './foreign-attributes.ts';
import { headings } from './headings.ts';
import { escapeHtml } from './html-text.ts';
import { lateLinks } from './late-links.ts';
import { schema } from './schema.ts';
import { tables } from './tables.ts';
import { lostWords } from './text-gate.ts';

const handlers = {
  placeholder: (_state: unknown, node: { value: string }) => ({ type: 'text', value: node.value }),
};

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
    handlers: handlers as never,
    ...footnotes,
  });
  return (raw ? toTree.use(rehypeRaw).use(foreignAttributes) : toTree)
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
 * raw HTML (numbered after the page's own), findings.
 * @param visible all text that must reach a reader; what is missing is an error
 */
export function compileHtml(
  page: Page,
  tree: Root,
  visible: string,
  locale: Locale,
): { html: CompiledHtml; links: Link[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const rendering: Rendering = {
    locale,
    linkCount: page.links.length,
    placeOf: () => startOf(page.file),
    findings,
    links: [],
  };
  const processor = chainFor(locale, holdsRawHtml(tree));
  const file = new VFile({ data: { rendering } });
  const html = processor.stringify(processor.runSync(tree, file) as HastRoot, file);
  const titled = page.headings.some((heading) => heading.level === 1)
    ? html
    : `<h1>${escapeHtml(page.title)}</h1>\n${html}`;
  const compiled = cutAtSlots(titled);
  const lost = lostWords(visible, html);
  if (lost.length > 0) {
    const shown = lost.slice(0, 5).join(', ');
    findings.push(finding('MD013', startOf(page.file), `${lost.length} words did not reach the HTML: ${shown}`));
  }
  findings.push(...lostLinks(page, rendering.links.length, compiled.slots));
  return { html: compiled, links: rendering.links, findings };
}

function holdsRawHtml(tree: Root): boolean {
  let found = false;
  walkMarkdown(tree, (node) => {
    if (node.type === 'html') found = true;
    return found ? false : undefined;
  });
  return found;
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
