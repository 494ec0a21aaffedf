import type { CompiledPage } from './model/compiled.ts';
import { type Finding, finding } from './model/finding.ts';
import { startOf } from './model/place.ts';
import { type PageFile, type ReadOptions, readPage } from './read/read-page.ts';
import { compileHtml } from './render/compile-html.ts';
import { compileMarkdown } from './render/compile-markdown.ts';

/** A compiled page, or only findings where the file cannot be published. */
export type Compilation = CompiledPage | { readonly page: null; readonly findings: readonly Finding[] };

/**
 * Everything about one page that depends on its bytes alone: read, then render with slots. Links resolve later,
 * against the graph, so that a change of one page recompiles one page. Never throws for anything that stands in the file.
 */
export function compilePage(input: PageFile, options: ReadOptions): Compilation {
  try {
    return compiled(input, options);
  } catch (error) {
    // Libraries give up on pages that no limit foresaw: too many of something for one call.
    const message = `the page cannot be compiled: ${(error as Error).message}`;
    return { page: null, findings: [finding('MD010', startOf(input.file), message)] };
  }
}

function compiled(input: PageFile, options: ReadOptions): Compilation {
  const read = readPage(input, options);
  if (!read.page) return read;
  const markdown = compileMarkdown(read.text, read.tree);
  const rendered = compileHtml(read.page, read.tree, read.visible, input.locale, read.placeOf);
  const page = {
    ...read.page,
    anchors: [...read.page.anchors, ...rendered.anchors],
    links: [...read.page.links, ...rendered.links],
    findings: [...read.page.findings, ...rendered.findings],
  };
  return { page, html: rendered.html, markdown };
}
