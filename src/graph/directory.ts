import type { LocaleId } from '../model/locale.ts';
import { type Page, type PageKey, type PagePath, pageKey } from '../model/page.ts';
import type { Topic, TopicId } from '../model/topic.ts';

/** Finds topics and files by everything that links name them by. */
export class Directory {
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly topicOf: ReadonlyMap<PageKey, TopicId>;
  private readonly byPath = new Map<string, TopicId>();
  private readonly byFoldedPath = new Map<string, TopicId>();
  private readonly anywhere = new Map<PagePath, TopicId>();
  private readonly byAssetId = new Map<string, TopicId>();
  private readonly files: ReadonlyMap<LocaleId, ReadonlySet<PagePath>>;
  private readonly foldedFiles = new Map<string, PagePath>();
  private readonly fragments = new Map<PageKey, ReadonlySet<string>>();

  /** @param files other files than pages, by locale */
  constructor(topics: readonly Topic[], files: ReadonlyMap<LocaleId, ReadonlySet<PagePath>>) {
    this.topics = new Map(topics.map((topic) => [topic.id, topic]));
    const topicOf = new Map<PageKey, TopicId>();
    for (const topic of topics) {
      if (topic.id.startsWith('id:')) this.byAssetId.set(topic.id.slice('id:'.length), topic.id);
      for (const page of topic.pages.values()) {
        topicOf.set(pageKey(page), topic.id);
        this.byPath.set(pageKey(page), topic.id);
        this.byFoldedPath.set(pageKey(page).toLowerCase(), topic.id);
        if (!this.anywhere.has(page.path)) this.anywhere.set(page.path, topic.id);
      }
    }
    this.topicOf = topicOf;
    this.files = files;
    for (const [locale, paths] of files) {
      for (const path of paths) this.foldedFiles.set(`${locale}:${path}`.toLowerCase(), path);
    }
  }

  /** The topic of a page by its path: in this locale, in other letter case, or in any locale. */
  page(locale: LocaleId, path: PagePath): { topic: TopicId; exact: boolean } | null {
    const exact = this.byPath.get(`${locale}:${path}`);
    if (exact) return { topic: exact, exact: true };
    const folded = this.byFoldedPath.get(`${locale}:${path}`.toLowerCase());
    if (folded) return { topic: folded, exact: false };
    const elsewhere = this.anywhere.get(path);
    return elsewhere ? { topic: elsewhere, exact: true } : null;
  }

  byId(assetId: string): TopicId | null {
    return this.byAssetId.get(assetId.toLowerCase()) ?? null;
  }

  /** The path of another file as it really is, or null. */
  file(locale: LocaleId, path: PagePath): PagePath | null {
    if (this.files.get(locale)?.has(path)) return path;
    return this.foldedFiles.get(`${locale}:${path}`.toLowerCase()) ?? null;
  }

  /** The page that stands for a topic in a locale: its own, or the best other version. */
  standIn(topic: TopicId, locale: LocaleId): Page {
    const { pages } = this.topics.get(topic)!;
    return pages.get(locale) ?? pages.values().next().value!;
  }

  /** Whether a page has a section or anchor of this name. */
  hasFragment(page: Page, fragment: string): boolean {
    const key = pageKey(page);
    let known = this.fragments.get(key);
    if (!known) {
      known = new Set([...page.headings.map((heading) => heading.key), ...page.anchors]);
      this.fragments.set(key, known);
    }
    return known.has(fragment);
  }
}
