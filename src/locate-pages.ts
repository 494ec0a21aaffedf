import type { SourceState } from './io/source-state.ts';
import { defaultKeys } from './model/defaults.ts';
import type { Options } from './model/options.ts';
import type { Page, PagePath } from './model/page.ts';
import { readFrontMatter } from './read/front-matter.ts';
import { decode, placer } from './read/source-text.ts';
import { alignedLimits } from './read-text.ts';

/** The path of a page's source in a state of the source; null where it has none. */
export type PathIn = (state: SourceState, page: Page) => Promise<PagePath | null>;

/** Finds sources by path, else by asset id: then a state is read whole, once. */
export function locatePages({ keys }: Pick<Options, 'keys'> = { keys: defaultKeys }): PathIn {
  const indexes = new Map<SourceState, Promise<ReadonlyMap<string, PagePath>>>();
  return async (state, page) => {
    if (state.paths.has(page.path)) return page.path;
    if (!page.assetId) return null;
    const index = indexes.get(state) ?? pathsById(state, keys);
    indexes.set(state, index);
    return (await index).get(page.assetId) ?? null;
  };
}

/** Paths by asset id; without ids that several pages bear. */
async function pathsById(state: SourceState, keys: Options['keys']): Promise<ReadonlyMap<string, PagePath>> {
  const found = new Map<string, PagePath>();
  const shared = new Set<string>();
  for (const path of state.paths) {
    const { text } = decode((await state.read(path)).bytes, path, alignedLimits);
    if (text === null) continue;
    const { assetId } = readFrontMatter(text, path, placer(path, text), alignedLimits, keys);
    if (!assetId) continue;
    if (found.has(assetId)) shared.add(assetId);
    found.set(assetId, path);
  }
  for (const id of shared) found.delete(id);
  return found;
}
