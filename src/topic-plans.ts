import type { FoundSource } from './model/found-source.ts';
import type { Locale, LocaleId } from './model/locale.ts';
import type { Options } from './model/options.ts';
import { type Page, pageKey } from './model/page.ts';
import type { Sources } from './model/sources.ts';
import { type TextPair, type TextRef, textKey } from './model/text-ref.ts';
import type { Topic } from './model/topic.ts';
import type { ColumnPlan, TopicPlan } from './model/topic-plan.ts';

/** Pages that are aligned together, since they are written in the same two languages. */
export interface AlignedGroup {
  /** The name of what is written down about it: `source-ru`, or the two locales. */
  readonly name: string;
  readonly pairs: readonly TextPair[];
}

/** What is to be aligned, and which columns each topic has. */
export interface TopicPlans {
  readonly groups: readonly AlignedGroup[];
  readonly plans: readonly TopicPlan[];
  /** Every text that is not the version of a group: sources, then and now. Each once. */
  readonly texts: readonly TextRef[];
}

export interface TopicPlansInput {
  readonly options: Options;
  readonly locales: readonly Locale[];
  readonly topics: readonly Topic[];
  readonly sources: Sources;
  /** The file of a page on disk. */
  readonly fileOf: (page: Page) => string;
}

/**
 * Plans the columns of all topics. The first one is the newest source; where there is none, what the first locale was
 * translated from; else the page of the first locale. Every other version is aligned with what it was translated from, or
 * with the first column where nobody knows.
 */
export function topicPlans(input: TopicPlansInput): TopicPlans {
  const groups = new Map<string, TextPair[]>();
  const pair: Pair = (group, name, source, target) => {
    const pairs = groups.get(group) ?? [];
    pairs.push({ name, source, target });
    groups.set(group, pairs);
    return group;
  };
  const plans = input.topics.map((topic) => plan(topic, input, pair));
  const refs = plans.flatMap(({ columns: [first, ...others] }) => [first!.text, ...others.map(({ pinned }) => pinned)]);
  return {
    groups: [...groups].map(([name, pairs]) => ({ name, pairs })),
    plans,
    texts: [...new Map(refs.flatMap((ref) => (ref ? [[textKey(ref), ref] as const] : []))).values()],
  };
}

/** Notes that two texts are to be aligned; returns the name of their group. */
type Pair = (group: string, name: string, source: TextRef, target: TextRef) => string;

function plan(topic: Topic, { options, locales, sources, fileOf }: TopicPlansInput, pair: Pair): TopicPlan {
  const own = [...topic.pages.values()];
  const refOf = (page: Page): TextRef => {
    const { tag } = locales.find(({ id }) => id === page.locale)!;
    return { hash: page.hash, tag, file: fileOf(page), half: 'own' };
  };
  const newest = first(own, sources.now);
  const source = newest ?? first(own, sources.translated);
  const isSource = (page: Page): boolean => source !== null && source.text.file === fileOf(page) && isOwn(source.text);
  const base = source ? (own.find(isSource) ?? null) : own[0]!;
  const text = source?.text ?? refOf(own[0]!);
  const head: ColumnPlan = base
    ? { ...column(base, locales), text: refOf(base) }
    : { locale: null, tag: options.sourceTag, path: source!.record.path, text, ...unknown };
  const columns = locales
    .filter(({ id }) => id !== base?.locale)
    .map((locale): ColumnPlan => {
      const page = topic.pages.get(locale.id);
      if (!page) return { locale: locale.id, tag: locale.tag, path: null, text: null, ...unknown };
      const translated = sources.translated.get(pageKey(page)) ?? null;
      const from = translated || source ? 'source' : (base!.locale satisfies LocaleId);
      const target = refOf(page);
      return {
        ...column(page, locales),
        text: target,
        source: translated?.record ?? null,
        pinned: translated?.text ?? null,
        since: newest && translated ? sinceThen(translated, page) : 'unknown',
        group: pair(`${from}-${locale.id}`, pageKey(page), translated?.text ?? text, target),
      };
    });
  return { topic: topic.id, columns: [head, ...columns] };
}

const unknown = { source: null, pinned: null, since: 'unknown', group: null } as const;

function column({ locale, path }: Page, locales: readonly Locale[]): Omit<ColumnPlan, 'text'> {
  return { locale, tag: locales.find(({ id }) => id === locale)!.tag, path, ...unknown };
}

function first(pages: readonly Page[], sources: Sources['now']): FoundSource | null {
  for (const page of pages) {
    const found = sources.get(pageKey(page));
    if (found) return found;
  }
  return null;
}

function isOwn({ half }: TextRef): boolean {
  return half === 'own';
}

/** What can be said about the time since a page was translated. */
function sinceThen({ record }: FoundSource, { provenance }: Page): ColumnPlan['since'] {
  const { origin, commit, match } = record;
  const named = provenance.sourceCommit !== null && commit?.startsWith(provenance.sourceCommit) === true;
  if (match === 'crlf' || match === 'as is' || origin === 'bilingual' || named) return 'compare';
  return match === 'none' ? 'changed' : 'unknown';
}
