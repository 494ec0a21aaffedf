import type { LocaleIndex, PageTable, SearchManifest } from './locale-index.ts';
import { manifestFile, searchFiles } from './search-files.ts';
import { type SearchText, TermTable } from './term-table.ts';

/** A page for tests; what is left out is empty. */
export type TinyPage = Partial<Omit<SearchText, 'html'>> & {
  readonly title: string;
  readonly text?: string;
  readonly trail?: readonly string[];
};

/** The files of an index over a few pages. Their routes are their titles. */
export function tinyFiles(pages: readonly TinyPage[]): Map<string, string> {
  const terms = new TermTable();
  const searched = pages.map(({ title, element = '', description = '', headings = [], text = '', trail = [] }) => {
    terms.add({ title, element, description, headings, html: text });
    return { route: title, title, element, trail, description };
  });
  return searchFiles(searched, terms.lines(), (text) => String(text.length));
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
