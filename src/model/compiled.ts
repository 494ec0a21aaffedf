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

export interface CompiledPage {
  readonly page: Page;
  readonly html: CompiledHtml;
}
