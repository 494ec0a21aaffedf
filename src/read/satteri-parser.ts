import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Processor } from 'unified';

/**
 * The tree of a Markdown text by Sätteri, the Rust Markdown parser that Astro brings. Its trees equal those of
 * remark-parse with remark-gfm, positions included (save where remark-gfm forgets one); `tests/parser-differential.test.ts` holds it to that.
 */
export function markdownTree(text: string): Root {
  return markdownToMdast(text, { features: { gfm: true, frontmatter: false } }) as Root;
}

/** The same as a parser for unified. */
export function satteriParser(this: Processor): void {
  this.parser = markdownTree;
}
