import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BuildInput } from './build-outcome.ts';
import { gitState } from './io/git-state.ts';
import { themeKey } from './io/theme-store.ts';
import { pageKey } from './model/page.ts';
import type { PartKey } from './model/part.ts';
import type { Site } from './site/site.ts';

/**
 * What decides how a site comes out. The same on all machines that build the same site, wherever things lie there: no
 * folder's name is in it.
 */
export function partKey(site: Site, { options, locales, review }: BuildInput): PartKey {
  const { workFolder, content, source, sourceGit, out, ignore, terms, ...settings } = options;
  const compiled = [...site.htmlKeys].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = [...site.files].map(([locale, paths]) => [
    locale,
    [...paths].map(([path, file]) => [path, hash('sha1', readFileSync(file))]),
  ]);
  const navigation = [...site.graph.navigation].map(([locale, { roots }]) => [locale, roots]);
  // The repository's newest commit. Texts of older ones follow from what pages say; those that are lost are findings.
  const commit = sourceGit === '' ? '' : gitState(sourceGit)?.split('\n', 1)[0];
  const hashes = site.pages.map((page) => [pageKey(page), site.sourceHash(page)]);
  return {
    tool: themeKey([]),
    settings: sum([settings, locales, reviewOf(review)]),
    content: sum([compiled, files, navigation]),
    source: sum([
      commit,
      hashes,
      source === '',
      sourceGit === '',
      site.findings.map(({ rule, message }) => [rule, message]),
    ]),
  };
}

function reviewOf(review: BuildInput['review']): unknown {
  return review && [review.terms, review.ignores];
}

function sum(value: unknown): string {
  return hash('sha1', JSON.stringify(value));
}
