import type { Configuration } from '../cli/options.ts';
import { linkResolver } from '../graph/link-topics.ts';
import { CompiledCache } from '../io/compiled-cache.ts';
import type { Finding } from '../model/finding.ts';
import type { LinkTarget } from '../model/graph.ts';
import type { OnProgress } from '../model/on-progress.ts';
import { type Page, type PageKey, pageKey } from '../model/page.ts';
import { noSources } from '../model/sources.ts';
import type { Topic } from '../model/topic.ts';
import { joinPages, linkedPages, noTable } from '../pipeline.ts';
import { topicRoute } from '../site/addresses.ts';
import type { Site } from '../site/site.ts';
import { keptSources } from './kept-sources.ts';
import { pageFacts } from './page-facts.ts';
import { PageStore } from './page-store.ts';
import { type SiteAnswers, siteAnswers } from './site-answers.ts';

/** The site as it is known now. */
interface Known {
  readonly site: Site;
  readonly answers: SiteAnswers;
  /** Topics by the routes of their pages. */
  readonly topics: ReadonlyMap<string, Topic>;
  /** Whether every page is read, so that pages show what a build would. */
  readonly whole: boolean;
  /** Says where the links of a page lead; null: made when it is needed. */
  targetsOf: ((page: Page) => readonly LinkTarget[]) | null;
}

export interface LiveInput {
  readonly configuration: Configuration;
  readonly cacheFolder: string;
  readonly onProgress: OnProgress;
}

/** Thrown by `join` where something changed meanwhile: it is done again. */
class Superseded extends Error {}

/**
 * A site while somebody writes. At first it knows the first lines of each page: enough for every address, title and link.
 * A page that is asked for is compiled at once, with its versions; all others follow, and only then is known who links to whom.
 * A page that changes is put in its place at once; what others show of it follows when the pages are joined anew.
 */
export class LiveSite {
  readonly store: PageStore;
  private readonly input: LiveInput;
  private readonly cache: CompiledCache;
  private known: Known;
  /** Files that changed since the pages were joined: what rules say of them is out of date. */
  private readonly touched = new Set<string>();
  private generation = 0;
  private joining = false;
  private readonly sourcesOf = keptSources();
  /** The record that the pages were joined with, of a page that is edited since. */
  private readonly former = new WeakMap<Page, Page>();

  constructor(input: LiveInput) {
    const { options, locales } = input.configuration;
    this.input = input;
    this.cache = new CompiledCache(input.cacheFolder);
    this.store = new PageStore(options, locales, input.cacheFolder);
    this.store.list();
    this.store.readHeads();
    this.known = this.provisional();
  }

  get answers(): SiteAnswers {
    return this.known.answers;
  }

  get site(): Site {
    return this.known.site;
  }

  /** What would stop a build, as far as it is known. */
  faults(): readonly Finding[] {
    const { site } = this.known;
    const old = site.findings.filter(({ severity, place }) => severity === 'error' && !this.touched.has(place.path));
    const fresh = this.store
      .allFaults()
      .filter(({ severity, place }) => severity === 'error' && !isIn(old, place.path));
    return [...old, ...fresh];
  }

  /** Whether a route can be shown as it is: now, once its pages are compiled, or only when all are. */
  isReady(route: string): boolean {
    return this.known.whole || route === '' || this.known.topics.has(route);
  }

  /** Compiles what a route shows. */
  async prepare(route: string): Promise<void> {
    const topic = this.known.topics.get(route);
    const fresh = [...(topic?.pages.values() ?? [])].map(pageKey).filter((key) => this.store.isFresh(key));
    if (fresh.length > 0) await this.store.compile(fresh);
    // A version that has a fault is none: other versions may stand in for it.
    if (fresh.some((key) => !this.store.page(key))) this.known = this.provisional();
    else if (topic && !this.known.whole) {
      const compiled = [...topic.pages.values()].filter((page) => this.store.page(pageKey(page))?.page !== page);
      if (compiled.length > 0) this.putAll(compiled.map(pageKey));
    }
  }

  /** Compiles what a route shows although it is compiled: the cache has lost it. */
  async restore(route: string): Promise<void> {
    await this.store.compile([...(this.known.topics.get(route)?.pages.values() ?? [])].map(pageKey));
  }

  /** Compiles pages anew and shows them. Returns whether others may show something of what changed. */
  async refresh(keys: readonly PageKey[]): Promise<boolean> {
    const before = keys.map((key) => this.store.page(key)?.page);
    await this.store.compile(keys);
    let reaches = this.input.configuration.options.strict;
    const put: PageKey[] = [];
    for (const [index, key] of keys.entries()) {
      const old = before[index];
      const page = this.store.page(key)?.page;
      const file = (page ?? old)?.file;
      if (file) this.touched.add(file);
      if (page && old?.assetId === page.assetId) put.push(key);
      reaches ||= old && page ? pageFacts(old) !== pageFacts(page) : old !== page;
    }
    this.putAll(put, reaches);
    if (!this.joining) return reaches;
    // What is being joined has the page as it was.
    this.supersede();
    return true;
  }

  /** Looks which files there are now. Returns whether that is others than before. */
  async relist(): Promise<boolean> {
    const { came, gone } = this.store.list();
    if (came.length > 0) await this.store.compile(came);
    return came.length + gone.length > 0;
  }

  /** Joins all pages to what a build would make of them. Returns false where another call began meanwhile. */
  async join(): Promise<boolean> {
    const generation = ++this.generation;
    const rest = async (): Promise<void> => {
      await new Promise(setImmediate);
      if (generation !== this.generation) throw new Superseded();
    };
    const { configuration, cacheFolder, onProgress } = this.input;
    const { options, locales, findings: before } = configuration;
    const { content } = this.store;
    this.joining = true;
    try {
      const compiled = this.store.compiled();
      const { sourcesOf } = this;
      const input = { options, locales, content, compiled, cacheFolder, onProgress, before, rest, sourcesOf };
      const joined = await joinPages(input);
      await rest();
      this.known = this.show(joined, true);
      this.touched.clear();
      return true;
    } catch (error) {
      if (error instanceof Superseded) return false;
      throw error;
    } finally {
      if (generation === this.generation) this.joining = false;
    }
  }

  /** Ends a join that is under way: what it joins is out of date. */
  supersede(): void {
    this.generation += 1;
    this.joining = false;
  }

  private provisional(): Known {
    const { configuration, cacheFolder, onProgress } = this.input;
    const compiled = this.store.compiled();
    const { content } = this.store;
    // Tables of contents take longer to read than the heads of all pages.
    const tableOf = (): typeof noTable => noTable;
    const linking = linkedPages({ ...configuration, content, compiled, cacheFolder, onProgress, tableOf });
    let step = linking.next();
    while (!step.done) step = linking.next();
    const { aligned: _aligned, tables: _tables, ...linked } = step.value;
    const unasked = { sources: async () => noSources, sourceHash: () => null, sourceChange: () => null };
    return this.show({ ...linked, ...unasked, findings: [] }, false);
  }

  private show(joined: Site, whole: boolean): Known {
    // A page that was edited since has another record; what its source says otherwise is the same.
    const site: Site = { ...joined, sourceChange: (page) => joined.sourceChange(this.former.get(page) ?? page) };
    const topics = new Map<string, Topic>();
    for (const locale of site.locales) for (const topic of site.topics) topics.set(topicRoute(topic, locale), topic);
    const { cacheFolder, onProgress } = this.input;
    return { site, answers: siteAnswers(site, this.cache, cacheFolder, onProgress), topics, whole, targetsOf: null };
  }

  /**
   * Puts compiled pages in the place of what the site has of them. In place: all that was made of the site for all pages stays
   * as it is, until the pages are joined anew.
   * @param reaches whether links may lead elsewhere than before
   */
  private putAll(keys: readonly PageKey[], reaches = true): void {
    const { site } = this.known;
    const { topics, topicOf, targets } = site.graph;
    for (const key of keys) {
      const id = topicOf.get(key);
      const compiled = this.store.page(key);
      const pages = id && (topics.get(id)?.pages as Map<string, Page> | undefined);
      if (!compiled || !pages) continue;
      const { page } = compiled;
      const old = pages.get(page.locale);
      if (old && old !== page) this.former.set(page, this.former.get(old) ?? old);
      pages.set(page.locale, page);
      (site.pages as Page[])[site.pages.indexOf(old!)] = page;
      (site.htmlKeys as Map<PageKey, string>).set(key, compiled.key);
    }
    const known = this.known;
    if (reaches) known.targetsOf = null;
    known.targetsOf ??= resolver(site);
    for (const key of keys) {
      const page = this.store.page(key)?.page;
      if (page) (targets as Map<PageKey, readonly LinkTarget[]>).set(key, known.targetsOf(page));
    }
  }
}

function resolver({ topics, locales, files, options }: Site): (page: Page) => readonly LinkTarget[] {
  const paths = new Map([...files].map(([locale, of]) => [locale, new Set(of.keys())]));
  return linkResolver({ topics, locales, files: paths, links: options.links });
}

function isIn(findings: readonly Finding[], path: string): boolean {
  return findings.some(({ place }) => place.path === path);
}
