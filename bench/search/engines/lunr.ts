import lunr from 'lunr';
import { compressed, shownBytes } from '../bytes.ts';
import type { LocaleDocuments } from '../document.ts';
import { type BuiltIndex, type Engine, wanted } from '../engine.ts';
import { cutter } from '../tokens.ts';

const boosts = { title: 4, element: 4, description: 2, headings: 1.5, text: 1 };

/** Lunr, which most generators of documentation come with; its own stemmers and stop words are not used. */
export const lunrSearch: Engine = {
  name: 'Lunr 2.3.9',
  build: async (locales) => locales.map(buildOne),
};

function buildOne({ tag, documents }: LocaleDocuments): BuiltIndex {
  const cut = cutter(tag);
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const [field, boost] of Object.entries(boosts)) builder.field(field, { boost });
  (builder as { tokenizer: unknown }).tokenizer = (text: string | undefined) =>
    cut.index(text ?? '').map((term) => new lunr.Token(term, {}));
  for (const [id, { title, element, description, headings, text }] of documents.entries()) {
    builder.add({ id, title, element, description, headings: headings.join('\n'), text });
  }
  const index = builder.build();
  const bytes = compressed(JSON.stringify(index)) + shownBytes(documents);
  return {
    files: 2,
    bytes,
    async search(query) {
      const hits = index.query((asked) => {
        for (const term of cut.query(query)) {
          asked.term(term, { boost: 10, usePipeline: false });
          if (term.length > 2) {
            asked.term(term, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          }
        }
      });
      return { pages: hits.slice(0, wanted).map(({ ref }) => Number(ref)), bytes };
    },
  };
}
