import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Processor } from 'unified';

/**
 * A unified parser on Sätteri, the Rust Markdown parser that Astro brings. Its trees equal those of
 * remark-parse with remark-gfm, positions included (save where remark-gfm forgets one); `tests/parser-differential.test.ts` holds it to that.
 */
export function satteriParser(this: Processor): void {
  this.parser = (document) => markdownToMdast(document, { features: { gfm: true, frontmatter: false } }) as Root;
}
