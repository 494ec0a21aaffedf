import { hash } from 'node:crypto';
import { findSources, type SourcesInput } from '../find-sources.ts';
import { gitState } from '../io/git-state.ts';
import { pageKey } from '../model/page.ts';
import type { Sources } from '../model/sources.ts';

type Found = Pick<Sources, 'hashNow' | 'findings'>;

/**
 * Finds the sources of pages in git, again only when the repository has changed or a page says otherwise what it was
 * translated from: reading them takes half a second, and memory. In a folder they are looked for each time.
 */
export function keptSources(): (input: SourcesInput) => Promise<Found> {
  let kept: { readonly key: string; readonly found: Found } | null = null;
  return async (input) => {
    const key = keyOf(input);
    if (key !== null && kept?.key === key) return kept.found;
    const { hashNow, findings } = await findSources(input);
    const found = { hashNow, findings };
    kept = key === null ? null : { key, found };
    return found;
  };
}

/** Over all that the outcome depends on; null where files do that nobody looks at here. */
function keyOf({ options, locales, pages }: SourcesInput): string | null {
  const { source, sourceGit, sourceTag } = options;
  if (source !== '' || sourceGit === '') return null;
  const state = gitState(sourceGit);
  if (state === null) return null;
  const language = sourceTag.split('-')[0];
  const originals = new Set(locales.filter(({ tag }) => tag.split('-')[0] === language).map(({ id }) => id));
  const parts = pages.map((page) => {
    const text = page.bilingual || originals.has(page.locale) ? page.hash : '';
    return JSON.stringify([pageKey(page), page.provenance, text]);
  });
  return hash('sha1', [state, ...parts].join('\n'));
}
