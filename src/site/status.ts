import type { Severity } from '../model/finding.ts';
import type { LocaleId } from '../model/locale.ts';
import { type Page, type PagePath, type Provenance, pageKey } from '../model/page.ts';
import type { Sources } from '../model/sources.ts';
import type { TopicId } from '../model/topic.ts';
import type { Site } from './site.ts';

/**
 * current: the source is still the text that was translated · outdated: it is not · orphaned: its source is gone · missing: other
 * languages or the source have it, this one lacks it · source: it is no translation · unknown: nobody can say.
 */
export type PageState = 'source' | 'current' | 'outdated' | 'orphaned' | 'missing' | 'unknown';

/** How one page stands in one locale. */
export interface PageStatus {
  readonly locale: LocaleId;
  readonly topic: TopicId;
  /** Where a page is missing: its path in the locale that has it, or in the source. */
  readonly path: PagePath;
  /** The file as people name it; null where it is missing. */
  readonly file: string | null;
  readonly state: PageState;
  /** null where it is missing. */
  readonly kind: Provenance['kind'] | null;
  /** Of an outdated page: how many sentences of its source are other ones now; 0: only front matter or layout; null: unknown. */
  readonly reworded: number | null;
}

/** How a locale stands. Counts of pages. */
export interface LocaleStatus {
  readonly locale: LocaleId;
  readonly pages: number;
  readonly missing: number;
  readonly outdated: number;
  /** Outdated, and at least one sentence of the source is another one now. */
  readonly reworded: number;
  /** The locale that is the source is always current. */
  readonly current: number;
  readonly orphaned: number;
  readonly unknown: number;
  readonly human: number;
  readonly machine: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What is known of the source texts. */
export type KnownSources = Pick<Sources, 'translated' | 'now' | 'hashNow' | 'paths'>;

/**
 * Every page of every locale, and every one that a locale lacks; by locale, then by path. Exact: by the hash of the source that
 * the page carries, else by the text at the commit that it names; never by a date.
 */
export function pageStatuses(site: Site, sources: KnownSources): PageStatus[] {
  const untranslated = untranslatedPaths(site, sources);
  return site.locales.flatMap(({ id, tag }) => {
    const isSource = tag === site.options.sourceTag;
    const missing = (topic: TopicId, path: PagePath): PageStatus => {
      return { locale: id, topic, path, file: null, state: 'missing', kind: null, reworded: null };
    };
    const topics = site.topics.map((topic): PageStatus => {
      const page = topic.pages.get(id);
      if (!page) return missing(topic.id, topic.path);
      const state = isSource ? 'source' : stateOf(page, sources);
      const reworded = state === 'outdated' ? (site.sourceChange(page)?.count ?? null) : null;
      const { path, file } = page;
      return { locale: id, topic: topic.id, path, file, state, kind: page.provenance.kind, reworded };
    });
    const others = isSource ? [] : untranslated.map((path) => missing(`path:${path}`, path));
    return [...topics, ...others].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  });
}

function stateOf(page: Page, { translated, now, hashNow, paths }: KnownSources): PageState {
  const key = pageKey(page);
  const { sourceHash, sourceCommit } = page.provenance;
  const newest = hashNow.get(key);
  if (newest === undefined) return paths === null || page.bilingual ? 'unknown' : 'orphaned';
  if (sourceHash) return sourceHash === newest ? 'current' : 'outdated';
  const then = translated.get(key);
  if (!sourceCommit || !then?.record.commit?.startsWith(sourceCommit)) return 'unknown';
  return then.text.hash === now.get(key)?.text.hash ? 'current' : 'outdated';
}

/** Pages of the source that no locale has. */
function untranslatedPaths(site: Site, { now, paths }: KnownSources): PagePath[] {
  const original = site.locales.find(({ tag }) => tag === site.options.sourceTag)?.id;
  const claimed = new Set(
    site.pages.map((page) => (page.locale === original ? page.path : now.get(pageKey(page))?.record.path)),
  );
  return [...(paths ?? [])].filter((path) => !claimed.has(path)).sort();
}

/** Counts of each locale, in the order of the configuration. @param localeOf the locale whose content a finding's path belongs to */
export function localeStatuses(
  site: Site,
  pages: readonly PageStatus[],
  localeOf: (path: string) => LocaleId | undefined,
): LocaleStatus[] {
  return site.locales.map(({ id }) => {
    const own = pages.filter(({ locale }) => locale === id);
    const count = (holds: (status: PageStatus) => boolean): number => own.filter(holds).length;
    const said = site.findings.filter((one) => (one.locale ?? localeOf(one.place.path)) === id);
    const findings = (severity: Severity): number => said.filter((one) => one.severity === severity).length;
    return {
      locale: id,
      pages: count(({ state }) => state !== 'missing'),
      missing: count(({ state }) => state === 'missing'),
      outdated: count(({ state }) => state === 'outdated'),
      reworded: count((page) => (page.reworded ?? 0) > 0),
      current: count(({ state }) => state === 'current' || state === 'source'),
      orphaned: count(({ state }) => state === 'orphaned'),
      unknown: count(({ state }) => state === 'unknown'),
      human: count(({ kind }) => kind === 'human'),
      machine: count(({ kind }) => kind === 'machine'),
      findings: { error: findings('error'), warning: findings('warning'), note: findings('note') },
    };
  });
}
