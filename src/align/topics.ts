import type { LocaleId } from '../model/locale.ts';
import { type Page, type PageKey, pageKey } from '../model/page.ts';
import type { AmbiguousId, OverrideFault, Topic, TopicId } from '../model/topic.ts';

export interface Alignment {
  /** Sorted by path. */
  readonly topics: readonly Topic[];
  readonly ambiguous: readonly AmbiguousId[];
  readonly faults: readonly OverrideFault[];
}

/**
 * Joins the pages of all locales into topics: same override, else same asset id, else same path; nothing else.
 * An id that stands on two pages of one locale counts for none of the pages that bear it. The order of pages does not
 * matter: who comes first is a question of path, then of locale.
 * @param locales in configured order: the first one that has a topic names its path
 * @param overrides lists of page keys (`ru:a.md`) that are one topic
 */
export function alignTopics(
  unordered: readonly Page[],
  locales: readonly LocaleId[],
  overrides: readonly (readonly string[])[],
): Alignment {
  const rank = new Map(locales.map((locale, index) => [locale, index]));
  const pages = unordered.toSorted((a, b) =>
    a.path === b.path ? rank.get(a.locale)! - rank.get(b.locale)! : a.path < b.path ? -1 : 1,
  );
  const ambiguous = ambiguousIds(pages);
  const unusable = new Set(ambiguous.map((found) => found.assetId));
  const overrideOf = new Map<string, TopicId>();
  for (const [index, keys] of overrides.entries()) for (const key of keys) overrideOf.set(key, `override:${index}`);

  const groups = new Map<TopicId, Map<LocaleId, Page>>();
  const taken: OverrideFault[] = [];
  const claim = (id: TopicId, page: Page): boolean => {
    const group = groups.get(id) ?? new Map<LocaleId, Page>();
    if (group.has(page.locale)) return false;
    groups.set(id, group.set(page.locale, page));
    return true;
  };

  const withoutId: Page[] = [];
  for (const page of pages) {
    const override = overrideOf.get(pageKey(page));
    if (override) {
      if (!claim(override, page)) taken.push({ key: pageKey(page), why: 'taken' });
    } else if (page.assetId && !unusable.has(page.assetId)) claim(`id:${page.assetId}`, page);
    else withoutId.push(page);
  }
  joinByPath(withoutId, groups, claim);

  const known = new Set<string>(pages.map(pageKey));
  const missing = [...overrideOf.keys()].filter((key) => !known.has(key as PageKey));
  return {
    topics: [...groups].map(([id, group]) => topicOf(id, group, locales)).sort(byPath),
    ambiguous,
    faults: [...taken, ...missing.map((key) => ({ key, why: 'no such page' as const }))],
  };
}

/** Pages without a usable id: to the topic of the same path where that lacks their locale, else to one of their own. */
function joinByPath(
  pages: readonly Page[],
  groups: ReadonlyMap<TopicId, ReadonlyMap<LocaleId, Page>>,
  claim: (id: TopicId, page: Page) => boolean,
): void {
  if (pages.length === 0) return;
  const byPath = new Map<string, TopicId>();
  for (const [id, group] of groups)
    for (const page of group.values()) byPath.set(page.path, byPath.get(page.path) ?? id);
  for (const page of pages) {
    const neighbour = byPath.get(page.path);
    if (!neighbour || !claim(neighbour, page)) claim(`path:${page.path}`, page);
  }
}

function topicOf(id: TopicId, group: ReadonlyMap<LocaleId, Page>, locales: readonly LocaleId[]): Topic {
  const ordered = locales.flatMap((locale) => group.get(locale) ?? []);
  return { id, path: ordered[0]!.path, pages: new Map(ordered.map((page) => [page.locale, page])) };
}

function byPath(a: Topic, b: Topic): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.id < b.id ? -1 : 1;
}

function ambiguousIds(pages: readonly Page[]): AmbiguousId[] {
  const byId = new Map<string, Page[]>();
  for (const page of pages) {
    if (!page.assetId) continue;
    const found = byId.get(page.assetId);
    if (found) found.push(page);
    else byId.set(page.assetId, [page]);
  }
  return [...byId]
    .filter(([, found]) => new Set(found.map((page) => page.locale)).size < found.length)
    .map(([assetId, found]) => ({ assetId, pages: found }));
}
