import type { Html, Nodes, Parents } from 'mdast';
import { finding } from '../model/finding.ts';
import { placeInNode, type Reading } from './context.ts';
import { isFlow } from './flow.ts';
import type { HtmlPiece } from './html-pieces.ts';

/** Elements without content, and those that HTML parsers close by themselves (HTML Standard, 13.1.2.4). */
const untracked = new Set('br hr img wbr col p li dt dd rt rp caption colgroup thead tbody tfoot tr th td'.split(' '));

/** What a browser understands inside a table only; in a cell of a Markdown table it would break that one. */
const tableParts = new Set('caption colgroup col thead tbody tfoot tr th td'.split(' '));

interface OpenTag {
  readonly name: string;
  readonly piece: HtmlPiece;
  readonly node: Html;
}

/**
 * The HTML elements that are open at a place of a page, block by block. What a block leaves open is closed at its end:
 * an HTML parser would let a forgotten `</b>` run through the rest of the page.
 */
export class OpenTags {
  private readonly parent: Parents;
  private readonly outer: OpenTags | null;
  private readonly reading: Reading;
  private readonly tags: OpenTag[] = [];

  constructor(parent: Parents, outer: OpenTags | null, reading: Reading) {
    this.parent = parent;
    this.outer = outer;
    this.reading = reading;
  }

  /**
   * Takes the next tag. drop: it closes nothing, or what the page did not open. show: it means nothing here, so it is
   * text.
   */
  take(piece: HtmlPiece, node: Html): 'keep' | 'drop' | 'show' {
    const name = piece.name.toLowerCase();
    const closes = piece.kind === 'close';
    if (tableParts.has(name) && !this.isOpen('table')) return closes ? 'drop' : 'show';
    if (untracked.has(name)) return 'keep';
    if (closes) return this.close(name) || (!isFlow(this.parent) && this.outer?.close(name)) ? 'keep' : 'drop';
    this.tags.push({ name, piece, node });
    const { limits, findings } = this.reading;
    if (this.depth() === limits.nesting + 1) {
      const place = placeInNode(node, piece.start, piece.end, this.reading);
      const message = `HTML elements are nested more than ${limits.nesting} deep (limits.nesting)`;
      findings.push(finding('MD003', place, message));
    }
    return 'keep';
  }

  /** The tags that end all that the block leaves open, with a finding for each; none for a block that closed all. */
  closings(): Nodes[] {
    if (this.tags.length === 0) return [];
    for (const { name, piece, node } of this.tags) {
      const place = placeInNode(node, piece.start, piece.end, this.reading);
      this.reading.findings.push(finding('MD002', place, `<${name}> is never closed; it ends with its block`));
    }
    const value = this.tags.map(({ name }) => `</${name}>`).reverse();
    const end = this.parent.position?.end;
    return [{ type: 'html', value: value.join(''), ...(end ? { position: { start: end, end } } : {}) }];
  }

  private isOpen(name: string): boolean {
    return this.tags.some((tag) => tag.name === name) || this.outer?.isOpen(name) === true;
  }

  private depth(): number {
    return this.tags.length + (this.outer?.depth() ?? 0);
  }

  private close(name: string): boolean {
    const index = this.tags.findLastIndex((tag) => tag.name === name);
    if (index >= 0) this.tags.splice(index, 1);
    return index >= 0;
  }
}
