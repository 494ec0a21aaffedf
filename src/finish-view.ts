import type { CompiledCache } from './io/compiled-cache.ts';
import type { View } from './model/any-view.ts';
import type { CompareDraft, CompareView } from './model/compare-view.ts';
import type { FrameView } from './model/view.ts';
import type { AlignedTopics } from './open-aligned.ts';
import { compareRowsHtml } from './render/compare-html.ts';
import { elementNamesHtml } from './render/element-names-html.ts';
import { fillSlots } from './render/fill-slots.ts';
import { markLiterals } from './render/mark-literals.ts';
import { stringsHtml } from './render/strings-html.ts';
import { compareView } from './site/compare-view.ts';
import type { Draft } from './site/drafts.ts';
import type { PageDraft } from './site/page-view.ts';
import { findingView } from './site/review/finding-draft.ts';

/**
 * A draft with its HTML: what a layout gets. Needs the cache and nothing else, so any worker can do it.
 * @param aligned for drafts of compare pages
 */
export function finishView(draft: Draft, cache: CompiledCache, aligned: AlignedTopics | null): View {
  switch (draft.kind) {
    case 'whole':
      return draft.view;
    case 'start': {
      const { view, page } = draft.draft;
      return { ...view, html: page ? finishedHtml(page, cache) : null };
    }
    case 'page':
      return { ...draft.draft.view, html: markedHtml(draft.draft, finishedHtml(draft.draft, cache), aligned) };
    case 'strings':
      return { ...draft.draft.frame, kind: 'list', html: stringsHtml(draft.draft) };
    case 'names':
      return { ...draft.draft.frame, kind: 'list', html: elementNamesHtml(draft.draft) };
    case 'compare':
      return finishedComparison(draft.draft, aligned);
    case 'finding': {
      const { row } = draft.draft;
      return findingView(draft.draft, (row && aligned?.topic(row.topic)) ?? null);
    }
  }
}

function finishedComparison(draft: CompareDraft, aligned: AlignedTopics | null): CompareView {
  const topic = aligned?.topic(draft.topic);
  if (!topic) throw new Error(`${draft.frame.title} is not aligned`);
  const { view, groups } = compareView(draft, topic);
  const { strings, tag, direction } = view.locale;
  return { ...view, html: compareRowsHtml({ groups, columns: view.columns, strings, tag, direction }) };
}

/** With a mark for each damaged name, in the words of the page's language. */
function markedHtml({ damaged, view }: PageDraft, html: string, aligned: AlignedTopics | null): string {
  const topic = damaged && aligned?.topic(damaged.topic);
  if (!damaged || !topic) return html;
  const at = topic.columns.findIndex(({ locale }) => locale === damaged.locale);
  const rows = new Map(topic.rows.map(({ id, blocks }) => [id, blocks[at]!]));
  const marks = damaged.literals.map(({ row, ...names }) => ({ ...names, blocks: rows.get(row) ?? [] }));
  const blocks = topic.columns[at]!.text.blocks.map(({ text }) => text);
  return markLiterals(html, blocks, marks, (names) => {
    return (view.locale.strings['originalName'] ?? '{names}').replace('{names}', () => names);
  });
}

function finishedHtml({ view, htmlKey, links }: PageDraft, cache: CompiledCache): string {
  const html = cache.html(htmlKey);
  if (!html) throw new Error(`the compiled page ${htmlKey} of ${view.title} is gone from the cache; build again`);
  return fillSlots(html, {
    links,
    versions: (key) => versions(view, key),
  });
}

/** The same section in the other locales that have it. */
function versions(view: FrameView, key: string): { href: string; tag: string; name: string }[] {
  return view.languages
    .filter((language) => !language.current && language.keys.includes(key))
    .map(({ href, tag, name }) => ({ href: `${href}#${encodeURIComponent(key)}`, tag, name }));
}
