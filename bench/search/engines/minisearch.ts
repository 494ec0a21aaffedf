import MiniSearch from 'minisearch';
import { compressed, shownBytes } from '../bytes.ts';
import type { LocaleDocuments } from '../document.ts';
import { type BuiltIndex, type Engine, wanted } from '../engine.ts';
import { cutter } from '../tokens.ts';

const boost = { title: 4, element: 4, description: 2, headings: 1.5 };

/** @param withText whether the whole text is searched, or only titles, descriptions and headings */
export function miniSearch(withText: boolean): Engine {
  const heads = ['title', 'element', 'description', 'headings'];
  const fields = withText ? [...heads, 'text'] : heads;
  return {
    name: withText ? 'MiniSearch 7.2.0' : 'MiniSearch, no text',
    build: async (locales) => locales.map((locale) => buildOne(locale, fields)),
  };
}

function buildOne({ tag, documents }: LocaleDocuments, fields: string[]): BuiltIndex {
  const cut = cutter(tag);
  const index = new MiniSearch({
    fields,
    tokenize: cut.index,
    processTerm: (term) => term,
    searchOptions: { tokenize: cut.query, boost, prefix: (term) => term.length > 2, fuzzy: 0.1 },
  });
  index.addAll(
    documents.map(({ title, element, description, headings, text }, id) => {
      return { id, title, element, description, headings: headings.join('\n'), text };
    }),
  );
  const bytes = compressed(JSON.stringify(index)) + shownBytes(documents);
  return {
    files: 2,
    bytes,
    search: async (query) => {
      return {
        pages: index
          .search(query)
          .slice(0, wanted)
          .map(({ id }) => id as number),
        bytes,
      };
    },
  };
}
