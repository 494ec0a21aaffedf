import type { LocaleIndex, PageTable, SearchManifest } from './locale-index.ts';
import { pageWords, type SearchText } from './page-words.ts';
import { manifestFile, searchFiles } from './search-files.ts';

/** A page for tests; what is left out is empty. */
export type TinyPage = Partial<SearchText> & { readonly title: string; readonly trail?: readonly string[] };

/** The files of an index over a few pages. Their routes are their titles. */
export function tinyFiles(pages: readonly TinyPage[]): Map<string, string> {
  const searched = pages.map(({ title, element = '', description = '', headings = [], text = '', trail = [] }) => {
    const words = pageWords({ title, element, description, headings, text });
    return { route: title, title, element, trail, description, words };
  });
  return searchFiles(searched, (text) => String(text.length));
}

/** An index over a few pages, read from its own files, for tests. */
export function tinyIndex(tag: string, pages: readonly TinyPage[]): LocaleIndex & { readonly loaded: number[] } {
  const files = tinyFiles(pages);
  const manifest = JSON.parse(files.get(manifestFile)!) as SearchManifest;
  const loaded: number[] = [];
  return {
    tag,
    loaded,
    table: JSON.parse(files.get(manifest.pages)!) as PageTable,
    froms: manifest.terms.map(([from]) => from),
    async shard(index) {
      loaded.push(index);
      return files.get(manifest.terms[index]![1])!.split('\n');
    },
  };
}
