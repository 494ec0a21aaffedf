import type { CompiledCache } from './io/compiled-cache.ts';
import type { AlignedTopic } from './model/aligned-topic.ts';
import type { View } from './model/any-view.ts';
import type { CompareDraft, CompareView } from './model/compare-view.ts';
import type { TopicId } from './model/topic.ts';
import type { FrameView } from './model/view.ts';
import { compareRowsHtml } from './render/compare-html.ts';
import { elementNamesHtml } from './render/element-names-html.ts';
import { fillSlots } from './render/fill-slots.ts';
import { markLiterals } from './render/mark-literals.ts';
import { stringsHtml } from './render/strings-html.ts';
import { compareView } from './site/compare-view.ts';
import type { Draft } from './site/drafts.ts';
import type { PageDraft } from './site/page-view.ts';
import { findingView } from './site/review/finding-draft.ts';
import type { Packed } from './site/shared-locales.ts';

/** The topic whose alignment a page shows something of, or null. */
export function topicShown(draft: Draft | Packed<Draft>): TopicId | null {
  switch (draft.kind) {
    case 'compare':
      return draft.draft.topic;
    case 'finding':
      return draft.draft.row?.topic ?? null;
    case 'page':
      return draft.draft.damaged?.topic ?? null;
    default:
      return null;
  }
}

/**
 * A draft with its HTML: what a layout gets. Needs the cache and nothing else, so any worker can do it.
 * @param topic what `topicShown` names, aligned
 */
export function finishView(draft: Draft, cache: CompiledCache, topic: AlignedTopic | null): View {
  switch (draft.kind) {
    case 'whole':
      return draft.view;
    case 'start': {
      const { view, page } = draft.draft;
      return { ...view, html: page ? finishedHtml(page, cache) : null };
    }
    case 'page':
      return { ...draft.draft.view, html: markedHtml(draft.draft, finishedHtml(draft.draft, cache), topic) };
    case 'strings':
      return { ...draft.draft.frame, kind: 'list', html: stringsHtml(draft.draft) };
    case 'names':
      return { ...draft.draft.frame, kind: 'list', html: elementNamesHtml(draft.draft) };
    case 'compare':
      return finishedComparison(draft.draft, topic);
    case 'finding':
      return findingView(draft.draft, topic);
  }
}

function finishedComparison(draft: CompareDraft, topic: AlignedTopic | null): CompareView {
  if (!topic) throw new Error(`${draft.frame.title} is not aligned`);
  const { view, groups } = compareView(draft, topic);
  const { strings, tag, direction } = view.locale;
  return { ...view, html: compareRowsHtml({ groups, columns: view.columns, strings, tag, direction }) };
}

/** With a mark for each damaged name, in the words of the page's language. */
function markedHtml({ damaged, view }: PageDraft, html: string, topic: AlignedTopic | null): string {
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
