import type { Page } from './page.ts';

/**
 * What stands between two pieces of a compiled page's HTML and is filled in when the graph is known.
 * link/image: `index` into `Page.links`; the slot stands for the attributes of the open tag.
 * section: the versions of this section in other locales, after a heading.
 */
export type Slot =
  | { readonly kind: 'link' | 'image'; readonly index: number }
  | { readonly kind: 'section'; readonly key: string };

/** Safe HTML with slots: `pieces.length === slots.length + 1`. */
export interface CompiledHtml {
  readonly pieces: readonly string[];
  readonly slots: readonly Slot[];
}

/**
 * A stretch of a page's Markdown that is written anew when it is published: the bracket that opens a link, or all that
 * follows its text. Without a link it is left out.
 */
export interface MarkdownEdit {
  /** UTF-16 units in `CompiledMarkdown.text`; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index into `Page.links`. */
  readonly link?: number;
  readonly side?: 'open' | 'close';
  readonly image?: true;
  /** The link's title as written, with quotes. */
  readonly title?: string;
}

/** The Markdown of a page in its own language, without front matter. Edits are in order and do not overlap. */
export interface CompiledMarkdown {
  readonly text: string;
  readonly edits: readonly MarkdownEdit[];
}

export interface CompiledPage {
  readonly page: Page;
  readonly html: CompiledHtml;
  readonly markdown: CompiledMarkdown;
}
