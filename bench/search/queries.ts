import { hash } from 'node:crypto';
import type { LocaleDocuments, SearchDocument } from './document.ts';
import { stemmerOf } from './stemmers.ts';

/** What a query is made of: `word` and `text` stand in the text alone, all others in titles and descriptions. */
export type QueryKind = 'name' | 'phrase' | 'unspaced' | 'inflected' | 'unaccented' | 'word' | 'text';

export interface Query {
  readonly kind: QueryKind;
  readonly text: string;
  /** Index of the page that it was made from. */
  readonly page: number;
}

/** A phrase that more pages contain has no right page. */
const mostPages = 5;
/** Queries of each kind in each locale that has the kind. */
const counts: Readonly<Record<QueryKind, number>> = {
  name: 70,
  phrase: 80,
  unspaced: 140,
  inflected: 60,
  unaccented: 60,
  word: 60,
  text: 60,
};

/** A page's words, cut once. */
interface Cut {
  /** Of title and description. */
  readonly head: readonly string[][];
  /** Of the whole page. */
  readonly all: readonly string[];
  /** All words with a space before, between and after; without any for Chinese. */
  readonly joined: string;
}

/**
 * Queries made from the pages themselves, the same on every machine: candidates are taken in the order of their hash.
 */
export function queriesOf(locale: LocaleDocuments): Query[] {
  const spaced = locale.id !== 'zh';
  const cuts = locale.documents.map((document) => cutPage(document, locale.tag, spaced));
  const head = candidates(cuts, locale.id, (cut) => cut.head.flatMap(neighbours));
  const rare = (text: string): boolean => pagesWith(cuts, spaced ? ` ${text} ` : text) <= mostPages;
  const take = (kind: QueryKind, list: Iterable<Query>): Query[] => first(list, counts[kind]);
  const queries = [...take('name', names(locale))];
  if (!spaced) {
    queries.push(...take('unspaced', phrases(head, 'unspaced', '', rare)));
    queries.push(...take('word', words(cuts, locale.id, rare)));
    queries.push(...take('text', phrases(textCandidates(cuts, locale.id), 'text', '', rare)));
    return queries;
  }
  queries.push(...take('phrase', phrases(head, 'phrase', ' ', rare)));
  if (locale.id === 'ru' || locale.id === 'de') queries.push(...take('inflected', inflected(head, cuts, locale.id)));
  if (locale.id !== 'ru') {
    queries.push(...take('unaccented', withoutAccents(phrases(head, 'unaccented', ' ', rare, accented), locale.id)));
  }
  queries.push(...take('word', words(cuts, locale.id, rare)));
  queries.push(...take('text', phrases(textCandidates(cuts, locale.id), 'text', ' ', rare)));
  return queries;
}

function cutPage(document: SearchDocument, tag: string, spaced: boolean): Cut {
  const cut = spaced ? spacedWords : (text: string) => chineseWords(text, tag);
  const head = [cut(document.title), cut(document.description)];
  const texts = [document.title, document.description, ...document.headings, document.text];
  if (!spaced) return { head, all: cut(document.text), joined: texts.join('\n').toLowerCase() };
  const all = texts.flatMap(cut);
  return { head, all, joined: ` ${all.join(' ')} ` };
}

function spacedWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words of Chinese, '' where anything else stands, so that only true neighbours become phrases. */
function chineseWords(text: string, tag: string): string[] {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' });
  segmenters.set(tag, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => (/^\p{Script=Han}+$/u.test(segment) ? segment : ''));
}

interface Candidate {
  readonly pair: readonly [string, string];
  readonly page: number;
}

function neighbours(words: readonly string[]): [string, string][] {
  return words.slice(1).flatMap((word, index): [string, string][] => {
    const before = words[index]!;
    return isTelling(before) && isTelling(word) ? [[before, word]] : [];
  });
}

/** At least three letters, or two Chinese characters. */
function isTelling(word: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word) || /^(?!\p{Script=Han})\p{L}{3,}$/u.test(word);
}

function candidates(cuts: readonly Cut[], locale: string, pairsOf: (cut: Cut) => [string, string][]): Candidate[] {
  const all = cuts.flatMap((cut, page) => pairsOf(cut).map((pair) => ({ pair, page })));
  return inHashOrder(all, ({ pair, page }) => `${locale} ${page} ${pair.join(' ')}`);
}

/** A few phrases from the text of each page, none of them in its title or description. */
function textCandidates(cuts: readonly Cut[], locale: string): Candidate[] {
  return candidates(cuts, locale, (cut) => {
    const known = new Set(cut.head.flatMap(neighbours).map((pair) => pair.join(' ')));
    const pairs = neighbours(cut.all).filter((pair) => !known.has(pair.join(' ')));
    return inHashOrder(pairs, (pair) => pair.join(' ')).slice(0, 4);
  });
}

/** Single words from the text of pages, none of them in a title or description of theirs. */
function* words(cuts: readonly Cut[], locale: string, rare: (text: string) => boolean): Generator<Query> {
  const all = cuts.flatMap(({ head, all }, page) => {
    const known = new Set(head.flat());
    const own = [...new Set(all)].filter((word) => isTelling(word) && !known.has(word));
    return inHashOrder(own, (word) => word)
      .slice(0, 8)
      .map((text) => ({ text, page }));
  });
  for (const { text, page } of inHashOrder(all, ({ text, page }) => `${locale} ${page} ${text}`)) {
    if (rare(text)) yield { kind: 'word', text, page };
  }
}

function inHashOrder<T>(list: readonly T[], nameOf: (item: T) => string): T[] {
  return list
    .map((item) => ({ item, key: hash('sha1', nameOf(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function pagesWith(cuts: readonly Cut[], text: string): number {
  let count = 0;
  for (const { joined } of cuts) {
    if (joined.includes(text)) count++;
    if (count > mostPages) break;
  }
  return count;
}

function first(list: Iterable<Query>, count: number): Query[] {
  const seen = new Map<string, Query>();
  for (const query of list) {
    if (seen.size === count) break;
    if (!seen.has(query.text)) seen.set(query.text, query);
  }
  return [...seen.values()];
}

/** Names of elements that at most five pages are about. */
function* names({ id, documents }: LocaleDocuments): Generator<Query> {
  const pages = Map.groupBy(
    documents.flatMap(({ element }, page) => (element === '' ? [] : [{ element, page }])),
    ({ element }) => element.toLowerCase(),
  );
  const all = [...pages.values()].filter((list) => list.length <= mostPages).flat();
  for (const { element, page } of inHashOrder(all, ({ page }) => `${id} ${page}`)) {
    yield { kind: 'name', text: element, page };
  }
}

function* phrases(
  list: readonly Candidate[],
  kind: QueryKind,
  glue: string,
  rare: (text: string) => boolean,
  wanted: (pair: readonly string[]) => boolean = () => true,
): Generator<Query> {
  for (const { pair, page } of list) {
    const text = pair.join(glue);
    if (wanted(pair) && rare(text)) yield { kind, text, page };
  }
}

/** Phrases in which one word has another form than the page has it in; no page but at most five has any form. */
function* inflected(list: readonly Candidate[], cuts: readonly Cut[], locale: string): Generator<Query> {
  const stem = stemmerOf(locale);
  const forms = Map.groupBy(new Set(cuts.flatMap(({ all }) => all)), stem);
  const stemmed = cuts.map(({ all }) => ` ${all.map(stem).join(' ')} `);
  for (const { pair, page } of list) {
    const [first, second] = [stem(pair[0]), stem(pair[1])];
    if (stemmed.filter((text) => text.includes(` ${first} ${second} `)).length > mostPages) continue;
    for (const [at, word] of pair.entries()) {
      const stemHere = at === 0 ? first : second;
      const others = (forms.get(stemHere) ?? []).filter((form) => form !== word && !cuts[page]!.all.includes(form));
      if (stemHere.length < 5 || others.length === 0) continue;
      const other = inHashOrder(others, (form) => `${page} ${form}`)[0]!;
      yield { kind: 'inflected', text: (at === 0 ? [other, pair[1]] : [pair[0], other]).join(' '), page };
      break;
    }
  }
}

function accented(pair: readonly string[]): boolean {
  return /[^\0-\x7f]/.test(pair.join(''));
}

/** In German every second time as people spell it who have no umlauts: `ue` for `ü`. */
function* withoutAccents(queries: Iterable<Query>, locale: string): Generator<Query> {
  let count = 0;
  for (const query of queries) {
    const spelled = locale === 'de' && count % 2 === 1;
    const text = spelled ? query.text.replace(/[äöü]/g, (letter) => `${bare(letter)}e`) : query.text;
    yield { ...query, text: bare(text).replaceAll('ß', 'ss') };
    count++;
  }
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
