import type { Blockquote, Code, Heading, Image, Link, List, ListItem, Nodes, Root, Table, TableRow } from 'mdast';
import '../model/anchor-node.ts';
import { highlight, languageOf } from './highlight.ts';
import { isLoose, isTextual, plainText, shownText, trimStart } from './markdown-text.ts';

/**
 * The HTML of a Markdown tree for which `takesShortWay` holds, written in one walk. It is, byte for byte, what the stock
 * way comes to: remark-rehype, the sanitiser, our steps over its tree, rehype-stringify; two tests hold it to that, over
 * Markdown made by chance and over a large corpus. All that it writes are elements and attributes of the sanitiser's
 * list, and every text and every value goes through `text` or `attribute`.
 * @param sectionLink how the link of a section to itself is called, with `{title}`
 */
export function markdownHtml(tree: Root, sectionLink: string): string {
  return new Printer(sectionLink).root(tree);
}

/** Text between tags, as rehype-stringify writes it. */
function text(value: string): string {
  return /[<&]/.test(value) ? value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : value;
}

/** A value between double quotes, as rehype-stringify writes it. */
function attribute(value: string): string {
  return value.replace(/["&'`\0]/g, (found) => `&#x${found.charCodeAt(0).toString(16).toUpperCase()};`);
}

class Printer {
  private readonly sectionLink: string;
  /** The text of the last heading: tables are called after it. */
  private heading = '';

  constructor(sectionLink: string) {
    this.sectionLink = sectionLink;
  }

  root({ children }: Root): string {
    return children
      .map((node) =>
        node.type === 'heading' && (node.depth === 2 || node.depth === 3) ? this.section(node) : this.block(node),
      )
      .join('\n');
  }

  /** A heading that can be linked to, with its link and the mark behind which its other versions will stand. */
  private section(node: Heading): string {
    const key = node.data?.hProperties?.['id'];
    if (typeof key !== 'string') return this.block(node);
    const html = this.headingOf(node, key);
    const address = encodeURIComponent(key);
    const label = this.sectionLink.replace('{title}', () => this.heading.trim());
    const link = `<a class="anchor" href="${attribute(`#${address}`)}" aria-label="${attribute(label)}"></a>`;
    return `${html}${link}</h${node.depth}><!--hx:section:${address}-->`;
  }

  /** Without the end tag. */
  private headingOf(node: Heading, id: unknown): string {
    this.heading = plainText(node.children);
    const opened = typeof id === 'string' ? `<h${node.depth} id="${attribute(id)}">` : `<h${node.depth}>`;
    return opened + this.inline(node.children, false);
  }

  private block(node: Nodes): string {
    switch (node.type) {
      case 'paragraph': {
        const title = node.data === undefined ? '' : ' class="callout-title"';
        return `<p${title}>${this.inline(node.children, false)}</p>`;
      }
      case 'heading':
        return `${this.headingOf(node, node.data?.hProperties?.['id'])}</h${node.depth}>`;
      case 'list':
        return this.list(node);
      case 'table':
        return this.table(node);
      case 'code':
        return codeBlock(node);
      case 'blockquote':
        return this.quote(node);
      case 'thematicBreak':
        return '<hr>';
      default:
        return this.phrase(node, false);
    }
  }

  private quote(node: Blockquote): string {
    const { hName, hProperties } = node.data ?? {};
    const inner = this.lines(node.children);
    if (hName === undefined) return `<blockquote>\n${inner}</blockquote>`;
    return `<aside class="${(hProperties!['className'] as string[]).join(' ')}">\n${inner}</aside>`;
  }

  /** Blocks with a line end behind each. */
  private lines(nodes: readonly Nodes[]): string {
    let html = '';
    for (const node of nodes) html += `${this.block(node)}\n`;
    return html;
  }

  private list(node: List): string {
    const loose = isLoose(node);
    const tag = node.ordered ? 'ol' : 'ul';
    const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
    let html = `<${tag}${start}>\n`;
    for (const item of node.children) html += `${this.item(item, loose)}\n`;
    return `${html}</${tag}>`;
  }

  /** Paragraphs of a tight item stand without their tags. */
  private item({ children }: ListItem, loose: boolean): string {
    let html = '<li>';
    for (const [index, child] of children.entries()) {
      const bare = child.type === 'paragraph' && !loose;
      if (!bare || index !== 0) html += '\n';
      html += bare ? this.inline(child.children, false) : this.block(child);
    }
    const last = children.at(-1);
    if (last && (loose || last.type !== 'paragraph')) html += '\n';
    return `${html}</li>`;
  }

  /** In a container that scrolls by itself; without a head that has no words, see `tables.ts`. */
  private table(node: Table): string {
    const [head, ...body] = node.children;
    const headless = head?.children.every((cell) => plainText(cell.children).trim() === '');
    const name = attribute(this.heading || 'table');
    let html = `<section class="table" tabindex="0" aria-label="${name}"><table>\n`;
    if (head) html += headless ? '\n' : `<thead>\n${this.row(head, node, 'th', false)}\n</thead>\n`;
    if (body.length > 0) {
      html += '<tbody>\n';
      for (const row of body) html += `${this.row(row, node, 'td', headless === true)}\n`;
      html += '</tbody>\n';
    }
    return `${html}</table></section>`;
  }

  /** @param headed whether the first cell says what the row is about */
  private row(row: TableRow, { align }: Table, tag: 'th' | 'td', headed: boolean): string {
    const cells = row.children;
    const count = align ? align.length : cells.length;
    let html = '<tr>\n';
    for (let index = 0; index < count; index++) {
      const nodes = cells[index]?.children ?? [];
      const side = align?.[index];
      const set = side === 'center' || side === 'right' ? ` class="${side}"` : '';
      const heads = headed && index === 0 && plainText(nodes).trim() !== '';
      const name = heads ? 'th' : tag;
      const scope = heads ? ' scope="row"' : tag === 'th' ? ' scope="col"' : '';
      html += `<${name}${set}${scope}>${this.cell(nodes)}</${name}>\n`;
    }
    return `${html}</tr>`;
  }

  /** Without breaks and white space at its end. */
  private cell(nodes: readonly Nodes[]): string {
    let end = nodes.length;
    while (end > 0) {
      const node = nodes[end - 1]!;
      if (node.type !== 'break' && !(isTextual(node) && this.phraseText(nodes, end - 1).trim() === '')) break;
      end -= 1;
    }
    const last = nodes[end - 1];
    if (!last || !isTextual(last)) return this.inline(nodes.slice(0, end), false);
    const before = this.inline(nodes.slice(0, end - 1), false);
    return before + text(this.phraseText(nodes, end - 1).trimEnd());
  }

  private phraseText(nodes: readonly Nodes[], index: number): string {
    const shown = shownText(nodes[index]!);
    return nodes[index - 1]?.type === 'break' ? trimStart(shown) : shown;
  }

  /** @param behindBreak whether the nodes' parent stands behind a break: then its first text is trimmed */
  private inline(nodes: readonly Nodes[], behindBreak: boolean): string {
    let html = '';
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!;
      const trimmed = index === 0 ? behindBreak && isTextual(node) : nodes[index - 1]!.type === 'break';
      html += this.phrase(node, trimmed);
    }
    return html;
  }

  private phrase(node: Nodes, behindBreak: boolean): string {
    switch (node.type) {
      case 'text':
      case 'placeholder':
        return text(behindBreak ? trimStart(shownText(node)) : shownText(node));
      case 'inlineCode':
        return `<code>${text(behindBreak ? trimStart(shownText(node)) : shownText(node))}</code>`;
      case 'strong':
        return `<strong>${this.inline(node.children, behindBreak)}</strong>`;
      case 'emphasis':
        return `<em>${this.inline(node.children, behindBreak)}</em>`;
      case 'delete':
        return `<del>${this.inline(node.children, behindBreak)}</del>`;
      case 'link':
        return `<a href="${node.url}"${titleOf(node)}>${this.inline(node.children, behindBreak)}</a>`;
      case 'image':
        return image(node);
      case 'break':
        return '<br>\n';
      case 'anchor':
        return `<span id="${attribute(String(node.data?.hProperties.id))}"></span>`;
      default:
        throw new Error(`the short way to HTML does not know ${node.type}`);
    }
  }
}

function titleOf({ title }: Link | Image): string {
  return title === null || title === undefined ? '' : ` title="${attribute(title)}"`;
}

function image(node: Image): string {
  const alt = ` alt="${attribute(node.alt ?? '')}"`;
  const title = titleOf(node);
  return `<img src="${node.url}"${node.alt === null || node.alt === undefined ? title + alt : alt + title}>`;
}

function codeBlock({ value, lang }: Code): string {
  const code = value ? `${value}\n` : '';
  const language = languageOf(lang?.split(/\s+/)[0] || null, code);
  if (!language) return `<pre tabindex="0"><code>${text(code)}</code></pre>`;
  return `<pre tabindex="0"><code class="language-${attribute(language)}">${highlight(code, language)}</code></pre>`;
}
