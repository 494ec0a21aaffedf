import { join } from 'node:path';
import { findSources, type Sources } from './find-sources.ts';
import { openGitSource } from './io/git-source.ts';
import { openSourceFolder } from './io/source-folder.ts';
import { statesOf } from './io/source-state.ts';
import type { Page, PagePath } from './model/page.ts';
import type { Site } from './site/site.ts';
import { type PageStatus, pageStatuses } from './site/status.ts';

/** How every page of a site stands, and the texts that say so. */
export interface SiteStatuses {
  readonly pages: readonly PageStatus[];
  readonly sources: Sources;
}

/** Asks the source, as it is now and as it was translated, about every page. */
export async function siteStatuses(site: Site): Promise<SiteStatuses> {
  const sources = await findSources({ ...site, fileOf: (page) => fileOf(page, site) });
  return { pages: pageStatuses(site, { ...sources, paths: await sourcePaths(site) }), sources };
}

function fileOf({ locale, path }: Page, { locales, folders }: Site): string {
  return join([...folders.values()][locales.findIndex(({ id }) => id === locale)]!, path);
}

/** All pages of the source as it is now; null where there is none to ask. */
async function sourcePaths({ options, locales, folders }: Site): Promise<ReadonlySet<PagePath> | null> {
  if (options.source !== '') return openSourceFolder(options.source).paths;
  const original = locales.findIndex(({ tag }) => tag === options.sourceTag);
  if (original >= 0) return openSourceFolder([...folders.values()][original]!).paths;
  if (options.sourceGit === '') return null;
  const git = await openGitSource(options.sourceGit);
  try {
    return (await statesOf(git)('HEAD')).paths;
  } finally {
    git.close();
  }
}
