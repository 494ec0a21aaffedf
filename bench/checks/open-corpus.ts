import { join } from 'node:path';
import { type AlignedSite, alignSite } from '../../src/align-site.ts';
import { readOptions } from '../../src/cli/options.ts';
import { localesFolder } from '../../src/io/project.ts';
import type { Finding } from '../../src/model/finding.ts';
import { loadSite } from '../../src/pipeline.ts';
import { reviewSite } from '../../src/review-site.ts';
import type { Site } from '../../src/site/site.ts';

/** A corpus that was read and aligned as `hexapla check` does. */
export interface OpenedCorpus {
  readonly site: Site;
  readonly aligned: AlignedSite;
  readonly cache: string;
}

/**
 * Reads and aligns a corpus.
 * @param content folder with `{tag}/docs`
 * @param git folder of the source's repository
 */
export async function openCorpus(content: string, git: string, cache: string): Promise<OpenedCorpus> {
  const flags = {
    content: join(content, '{tag}/docs'),
    locales: 'ru,zh,fr,es,de',
    'source-git': `${git}:docs`,
    out: join(cache, 'out'),
  };
  const { options, locales } = readOptions(flags, cache, localesFolder);
  const site = await loadSite(options, locales, cache, () => {});
  return { site, aligned: await alignSite(site, cache, () => {}), cache };
}

/** All that the rules over translations say. */
export function corpusFindings({ site, aligned, cache }: OpenedCorpus): Promise<Finding[]> {
  return reviewSite(site, aligned, cache, () => {});
}
