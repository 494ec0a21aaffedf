import type { LocaleIndex, PageTable, SearchManifest } from '../search/locale-index.ts';

const indexes = new Map<string, Promise<LocaleIndex>>();

/**
 * A locale's index; each of its files is loaded once, when it is needed. After a failure the next call begins anew: the
 * site may have been published again, and its files have other names.
 * @param folder address of the folder with the locale's index
 */
export function localeIndex(folder: string, tag: string): Promise<LocaleIndex> {
  const known = indexes.get(folder);
  if (known) return known;
  const opened = open(folder, tag, () => indexes.delete(folder));
  opened.catch(() => indexes.delete(folder));
  indexes.set(folder, opened);
  return opened;
}

async function open(folder: string, tag: string, onFailure: () => void): Promise<LocaleIndex> {
  // The only file whose content changes under its name.
  const manifest: SearchManifest = await (await load(`${folder}index.json`, { cache: 'no-cache' })).json();
  const table: PageTable = await (await load(folder + manifest.pages)).json();
  const shards = new Map<number, Promise<string[]>>();
  return {
    tag,
    table,
    froms: manifest.terms.map(([from]) => from),
    shard(index) {
      let shard = shards.get(index);
      if (!shard) {
        shard = load(folder + manifest.terms[index]![1]).then(async (file) => (await file.text()).split('\n'));
        shard.catch(onFailure);
        shards.set(index, shard);
      }
      return shard;
    },
  };
}

async function load(address: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}
