import FlexSearch from 'flexsearch';
import { compressed, shownBytes } from '../bytes.ts';
import type { LocaleDocuments } from '../document.ts';
import { type BuiltIndex, type Engine, wanted } from '../engine.ts';
import { cutter } from '../tokens.ts';

const fields = ['title', 'element', 'description', 'headings', 'text'];

/** FlexSearch with its context index, which knows of neighbouring words. */
export const flexSearch: Engine = {
  name: 'FlexSearch 0.8.212',
  build: (locales) => Promise.all(locales.map(buildOne)),
};

async function buildOne({ tag, documents }: LocaleDocuments): Promise<BuiltIndex> {
  const cut = cutter(tag);
  let asking = false;
  const encode = (text: string): string[] => (asking ? cut.query(text) : cut.index(text));
  const index = new FlexSearch.Document({
    document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'forward', encode, context: true })) },
  } as never);
  for (const [id, { title, element, description, headings, text }] of documents.entries()) {
    index.add({ id, title, element, description, headings: headings.join('\n'), text } as never);
  }
  const parts: string[] = [];
  await index.export((_key: string, data: string) => {
    parts.push(data ?? '');
  });
  const bytes = parts.reduce((sum, part) => sum + compressed(part), 0) + shownBytes(documents);
  asking = true;
  return {
    files: parts.length + 1,
    bytes,
    search: async (query) => ({ pages: merged(index.search(query, { limit: 100, suggest: true }) as never), bytes }),
  };
}

/** FlexSearch answers field by field; a page counts for its rank in each of them, by the field's weight. */
function merged(found: readonly { field: string; result: readonly number[] }[]): number[] {
  const scores = new Map<number, number>();
  for (const { field, result } of found) {
    const weight = fields.length - fields.indexOf(field);
    for (const [rank, page] of result.entries()) scores.set(page, (scores.get(page) ?? 0) + weight / (rank + 3));
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, wanted)
    .map(([page]) => page);
}
