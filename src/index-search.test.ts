import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { elementPage } from '../tests/tiny/tiny-element.ts';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import { indexSearch, indexTasks, type SearchBefore } from './index-search.ts';
import { CompiledCache } from './io/compiled-cache.ts';
import { fileState } from './io/file-states.ts';
import { fillDraft } from './io/fill-draft.ts';
import type { FormerPage } from './io/former-page.ts';
import { formerSite, noFormerSite } from './io/former-site.ts';
import type { PageTable, SearchManifest } from './search/locale-index.ts';
import { searchIndex } from './search-index.ts';
import { addressesOf } from './site/addresses.ts';
import { searchPages } from './site/search-pages.ts';
import type { Site } from './site/site.ts';
import type { SiteFile } from './taken-pages.ts';

const addresses = addressesOf('');
const folders: string[] = [];
let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite({
    'en/TOC.yml': '- name: Guide\n  items:\n  - name: How\n    href: how.md\n',
    'en/index.md': '---\ntitle: Start\n---\n',
    'en/how.md':
      '---\ntitle: How\ndescription: |\n  All about\n  doors.\n---\n# How\n\nText with **bold**ness & `code`.\n',
    'en/parts/door.md': elementPage('door', { children: ['knob'] }),
    'en/parts/knob.md': elementPage('knob', { parents: ['door'] }),
    'de/parts/door.md': elementPage('door', { title: 'Tür' }),
  });
  site = await tiny.load(['en', 'de']);
});
afterAll(() => {
  tiny.remove();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-index-'));
  folders.push(folder);
  return folder;
}

/** The files that a build writes, by path. */
async function written(of = site, before?: SearchBefore, folder = newFolder()): Promise<Map<string, string>> {
  const tasks = indexTasks(of, addresses, before);
  before?.former.dropRest();
  await indexSearch(tasks, tiny.cacheFolder, folder, () => {}, before?.onFile);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The table of a locale and all lines of its shards. */
function opened(files: ReadonlyMap<string, string>, id: string): { table: PageTable; lines: string[] } {
  const text = (name: string): string => files.get(`_search/${id}/${name}`)!;
  const manifest = JSON.parse(text('index.json')) as SearchManifest;
  const lines = manifest.terms.flatMap(([, name]) => text(name).split('\n'));
  return { table: JSON.parse(text(manifest.pages)) as PageTable, lines };
}

test('each locale has its own pages, by code unit of the route, and none that only stand in', async () => {
  const files = await written();
  const routes = (id: string): string[] => opened(files, id).table.pages.map(([route]) => route);
  expect(routes('en')).toEqual(['', 'how', 'parts/door', 'parts/knob']);
  expect(routes('de')).toEqual(['parts/door']);
});

test('a page stands below its line in the table of contents, else below its parents', async () => {
  const { table } = opened(await written(), 'en');
  const trails = Object.fromEntries(table.pages.map(([route, , , trail]) => [route, table.trails[trail]]));
  expect(trails).toMatchObject({ how: ['Guide'], 'parts/knob': ['door'], '': [] });
});

test('names, descriptions and words are there, in one line each', async () => {
  const files = await written();
  expect(opened(files, 'en').table.pages[1]!.at(-1)).toBe('All about doors.');
  expect(opened(files, 'de').table.pages[0]!.slice(0, 3)).toEqual(['parts/door', 'Tür', 'door']);
  const terms = opened(files, 'en').lines.map((line) => line.split(' ')[0]);
  expect(terms).toEqual(expect.arrayContaining(['boldness', 'code', 'doors', 'how', 'knob']));
});

test('the number of workers changes nothing, and dev makes the same files', async () => {
  vi.stubEnv('HEXAPLA_WORKERS', '1');
  const one = await written();
  vi.stubEnv('HEXAPLA_WORKERS', '3');
  expect([...(await written())]).toEqual([...one]);
  vi.unstubAllEnvs();
  const own = searchIndex(searchPages(site, addresses, site.locales[0]!), new CompiledCache(tiny.cacheFolder));
  const english = [...one].filter(([path]) => path.startsWith('_search/en/'));
  expect([...own].map(([name, text]) => [`_search/en/${name}`, text]).sort()).toEqual(english);
});

test('a page that is gone from the cache is an error, not a page that nobody finds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-index-'));
  folders.push(folder);
  const run = indexSearch(indexTasks(site, addresses), join(folder, 'no cache'), folder, () => {});
  await expect(run).rejects.toThrow(/could not index (?:en|de)/);
});

describe('a build after another', () => {
  const kept = new Map<string, FormerPage>();
  let before: string;
  beforeAll(async () => {
    before = newFolder();
    const onFile = ({ path, key }: SiteFile) => kept.set(path, { key, file: join(before, path), state: null });
    await written(site, { former: noFormerSite, onFile }, before);
  });

  /** The files of the next build, and those that are the published ones. */
  async function next(of = site): Promise<{ files: Map<string, string>; taken: string[] }> {
    const folder = newFolder();
    const published = [...kept].map(([path, { file, state }]) => ({ path, file, state: state ?? fileState(file) }));
    const former = formerSite(kept, fillDraft(folder, published), folder);
    const files = await written(of, { former, onFile() {} }, folder);
    const taken = [...files.keys()].filter((path) => statSync(join(folder, path)).nlink > 1);
    return { files, taken };
  }

  test('takes the index of each locale over, if all its pages say what they said', async () => {
    const { files, taken } = await next();
    expect(files).toEqual(await written());
    expect(taken).toEqual([...files.keys()]);
  });

  test('makes that of a locale anew where one page says something else', async () => {
    tiny.write({ 'de/parts/door.md': elementPage('door', { title: 'Pforte' }) });
    const edited = await tiny.load(['en', 'de']);
    const { files, taken } = await next(edited);
    expect(files).toEqual(await written(edited));
    expect(taken).toEqual([...files.keys()].filter((path) => path.startsWith('_search/en/')));
  });

  test('makes it anew where a file of it is not what was published', async () => {
    const damaged = [...kept.keys()].find((path) => path.startsWith('_search/en/') && path.endsWith('.txt'))!;
    rmSync(join(before, damaged));
    kept.set(damaged, { ...kept.get(damaged)!, state: 'as it was' });
    const { files, taken } = await next();
    expect(files).toEqual(await written());
    expect(taken.filter((path) => path.startsWith('_search/en/'))).toEqual([]);
  });
});
