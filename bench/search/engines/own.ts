import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexSearch, indexTasks } from '../../../src/index-search.ts';
import type { LocaleIndex, PageTable, SearchManifest } from '../../../src/search/locale-index.ts';
import { search } from '../../../src/search/search.ts';
import { manifestFile } from '../../../src/search/search-files.ts';
import { compressed } from '../bytes.ts';
import type { CorpusDocuments } from '../corpus-documents.ts';
import { type BuiltIndex, type Engine, wanted } from '../engine.ts';

/** Our own index, built by the build's own step and read as a browser reads it. */
export function own({ site, addresses, cacheFolder }: CorpusDocuments): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-search-'));
  return {
    name: 'Hexapla',
    async build(locales) {
      await indexSearch(indexTasks(site, addresses), cacheFolder, folder, () => {});
      return locales.map(({ id, tag }) => open(join(folder, '_search', id), tag));
    },
    async end() {
      rmSync(folder, { recursive: true });
    },
  };
}

function open(folder: string, tag: string): BuiltIndex {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const sizes = new Map(readdirSync(folder).map((name) => [name, compressed(text(name))]));
  const sizeOf = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + sizes.get(name)!, 0);
  const manifest = JSON.parse(text(manifestFile)) as SearchManifest;
  const loaded = new Set<string>();
  const shards = new Map<number, string[]>();
  const index: LocaleIndex = {
    tag,
    table: JSON.parse(text(manifest.pages)) as PageTable,
    froms: manifest.terms.map(([from]) => from),
    async shard(number) {
      const name = manifest.terms[number]![1];
      loaded.add(name);
      const lines = shards.get(number) ?? text(name).split('\n');
      shards.set(number, lines);
      return lines;
    },
  };
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  const cut = (run: string): string[] => [...segmenter.segment(run)].map(({ segment }) => segment);
  return {
    files: sizes.size,
    bytes: sizeOf(sizes.keys()),
    async search(query) {
      loaded.clear();
      const hits = await search(index, query, cut, wanted);
      return {
        pages: hits.map(({ page }) => page),
        bytes: sizeOf([manifestFile, manifest.pages, ...loaded]),
      };
    },
  };
}
