import type { CompiledCache } from './io/compiled-cache.ts';
import { fillMarkdown } from './render/fill-markdown.ts';
import type { Draft } from './site/drafts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';
import type { LinkAddress, PageDraft } from './site/page-view.ts';
import type { Packed } from './site/shared-locales.ts';

/**
 * The Markdown of a page for programs: what it is in front, then its text with whole addresses. null for what is no page
 * of its locale: stand-ins, redirects, indexes.
 */
export function finishMarkdown(
  draft: Draft,
  cache: CompiledCache,
  plan: Pick<MarkdownPlan, 'origin' | 'pages'>,
): string | null {
  const page = pageOf(draft);
  if (!page) return null;
  const compiled = cache.markdown(page.htmlKey);
  if (!compiled) throw new Error(`the compiled page ${page.htmlKey} of ${page.view.title} is gone from the cache`);
  const links = page.links.map((link) => link && addressFor(link, plan));
  const hasTitle = page.view.headings.some(({ level }) => level === 1);
  const title = hasTitle ? '' : `# ${page.view.title}\n\n`;
  return `${head(page, plan.origin)}\n${title}${fillMarkdown(compiled, links).trim()}\n`;
}

/** Whether there is such Markdown. */
export function hasMarkdown(draft: Packed<Draft>): boolean {
  return pageOf(draft) !== null;
}

function pageOf(draft: Draft): PageDraft | null;
function pageOf(draft: Packed<Draft>): Packed<PageDraft> | null;
function pageOf(draft: Draft | Packed<Draft>): PageDraft | Packed<PageDraft> | null {
  const page = draft.kind === 'page' ? draft.draft : draft.kind === 'start' ? draft.draft.page : null;
  return page?.view.kind === 'page' ? page : null;
}

/** A page's address leads to its Markdown, where there is some; the address of anything else is made whole. */
function addressFor(
  { href, external }: LinkAddress,
  { origin, pages }: Pick<MarkdownPlan, 'origin' | 'pages'>,
): string {
  if (external || href.startsWith('#')) return href;
  const [path = '', fragment] = href.split('#', 2);
  const to = pages.has(path) ? `${path}index.md` : path;
  return `${origin}${to}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** YAML takes what JSON writes. */
function head({ view }: PageDraft, origin: string): string {
  const self = view.languages.find(({ current }) => current)!;
  const facts = {
    title: view.title,
    ...(view.description ? { description: view.description } : {}),
    language: view.locale.tag,
    url: origin + self.href,
  };
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', ''].join('\n');
}
