import type { LocaleIndex } from '../search/locale-index.ts';
import { type Hit, search } from '../search/search.ts';
import { type QueryWord, queryWords } from '../search/words.ts';
import { localeIndex } from './search-source.ts';

/** A locale of the site, and the address of its pages. */
export interface Language {
  readonly tag: string;
  readonly name: string;
  readonly home: string;
  readonly folder: string;
}

/** What one language answers to a query. */
export interface Answer {
  readonly language: Language;
  readonly index: LocaleIndex;
  readonly words: readonly QueryWord[];
  readonly hits: readonly Hit[];
}

/** The locales that the page names, its own one first. */
export function languagesOf({ root = '/', locale = '', locales = '' }: DOMStringMap): Language[] {
  return locales
    .split('|')
    .map((text) => text.split(' '))
    .sort(([a], [b]) => Number(b === locale) - Number(a === locale))
    .map(([id = '', tag = '', ...name]) => {
      return { tag, name: name.join(' '), home: `${root}${id}/`, folder: `${root}_search/${id}/` };
    });
}

/** @throws where the index cannot be loaded */
export async function ask(language: Language, query: string, limit: number): Promise<Answer> {
  const { tag, folder } = language;
  const index = await localeIndex(folder, tag);
  const cut = cutterOf(tag);
  return { language, index, words: queryWords(query, cut), hits: await search(index, query, cut, limit) };
}

/** Cuts scripts without spaces into words, where the browser can; elsewhere a run counts as one word. */
function cutterOf(tag: string): (run: string) => string[] {
  if (!('Segmenter' in Intl)) return (run) => [run];
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  return (run) => [...segmenter.segment(run)].map(({ segment }) => segment);
}
