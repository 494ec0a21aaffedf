import { create, insertMultiple, save, search } from '@orama/orama';
import { compressed, shownBytes } from '../bytes.ts';
import type { LocaleDocuments } from '../document.ts';
import { type BuiltIndex, type Engine, wanted } from '../engine.ts';
import { cutter } from '../tokens.ts';

const schema = {
  title: 'string',
  element: 'string',
  description: 'string',
  headings: 'string',
  text: 'string',
} as const;
const boost = { title: 4, element: 4, description: 2, headings: 1.5 };

export const orama: Engine = {
  name: 'Orama 3.1.18',
  build: (locales) => Promise.all(locales.map(buildOne)),
};

async function buildOne({ tag, documents }: LocaleDocuments): Promise<BuiltIndex> {
  const cut = cutter(tag);
  let asking = false;
  const tokenize = (text: string): string[] => [...new Set(asking ? cut.query(text) : cut.index(text))];
  const tokenizer = { language: 'english', normalizationCache: new Map<string, string>(), tokenize };
  const db = create({ schema, components: { tokenizer } });
  await insertMultiple(
    db,
    documents.map(({ title, element, description, headings, text }, id) => {
      return { id: String(id), title, element, description, headings: headings.join('\n'), text };
    }),
    500,
  );
  const { docs: _documents, ...index } = save(db) as { docs: unknown };
  const bytes = compressed(JSON.stringify(index)) + shownBytes(documents);
  asking = true;
  return {
    files: 2,
    bytes,
    search: async (term) => {
      const { hits } = await search(db, { term, boost, limit: wanted, threshold: 1 });
      return { pages: hits.map(({ id }) => Number(id)), bytes };
    },
  };
}
