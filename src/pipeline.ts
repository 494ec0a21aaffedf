import { join } from 'node:path';
import { alignTopics } from './align/topics.ts';
import { checkAll } from './check/check-all.ts';
import { compileAll } from './compile-all.ts';
import { findSources } from './find-sources.ts';
import { linkTopics } from './graph/link-topics.ts';
import { type ContentFolder, openContent } from './io/content.ts';
import { sourceLocales } from './io/locale-files.ts';
import { pictureSize } from './io/picture-size.ts';
import { localesFolder } from './io/project.ts';
import { keptToc } from './kept-toc.ts';
import type { Finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Options } from './model/options.ts';
import { type Page, pageKey } from './model/page.ts';
import { type Share, wholeShare } from './model/share.ts';
import { sortFiles } from './read/paths.ts';
import type { Site } from './site/site.ts';
import { sourceChanges } from './source-changes.ts';

/**
 * From content folders to everything that is known about the site: read → align → graph → check.
 * The HTML of pages stays in the cache. Never stops for a fault of content: faults are findings.
 * @param before findings from before, to be reported with the others
 * @param share of whoever loads the site to make a part of it
 */
export async function loadSite(
  options: Options,
  locales: readonly Locale[],
  cacheFolder: string,
  onProgress: OnProgress,
  before: readonly Finding[] = [],
  share: Share = wholeShare,
): Promise<Site> {
  onProgress('list', 0, 0);
  const content = openContent(options, locales, (paths, label) => sortFiles(paths, options.limits, label)); // paths, sorted
  const compiling = compileAll(content, options, locales, cacheFolder, onProgress, share); // read + render, one page at a time
  // Meanwhile, so that no core waits for it.
  const tables = content.map(({ locale, toc, label }) => {
    return [locale.id, keptToc(toc, label, options.limits, join(cacheFolder, 'tables'))] as const;
  });
  const compiled = await compiling;
  onProgress('link', 0, 0);
  const { pages } = compiled;
  const aligned = alignTopics(pages, options.locales, options.overrides);
  const graph = linkTopics({
    topics: aligned.topics,
    locales,
    files: new Map(content.map(({ locale, files }) => [locale.id, new Set(files.keys())])),
    tables: new Map(tables.map(([id, { items }]) => [id, items])),
    links: options.links,
    redirects: options.redirects,
  });
  const fileOf = ({ locale, path }: Page): string => join(content.find((of) => of.locale.id === locale)!.folder, path);
  const sources = await findSources({ options, locales, pages, fileOf });
  const sourceHash = (page: Page): string | null => sources.hashNow.get(pageKey(page)) ?? null;
  const site = { options, locales, pages, topics: aligned.topics, graph, files: filesOf(content), sources, sourceHash };
  onProgress('check', 0, 0);
  const findings = [
    ...before,
    ...content.flatMap((folder) => folder.findings),
    ...tables.flatMap(([, { findings: said }]) => said),
    ...compiled.findings,
    ...sources.findings,
    ...checkAll({ ...site, ambiguous: aligned.ambiguous, faults: aligned.faults }),
  ];
  const folders = new Map(content.map(({ label, folder }) => [label, folder]));
  const sourceChange = await sourceChanges({ pages, options, cacheFolder, sourceHash, fileOf });
  return {
    ...site,
    compareLocales: sourceLocales(options.sourceTag, localesFolder),
    sourceChange,
    findings: options.strict ? findings.map(strict) : findings,
    folders,
    pictureSize,
    htmlKeys: compiled.htmlKeys,
  };
}

/** Under `--strict` a broken link stops the build. */
function strict(finding: Finding): Finding {
  const isBroken = finding.severity === 'warning' && finding.rule.startsWith('LK');
  return isBroken ? { ...finding, severity: 'error' } : finding;
}

function filesOf(content: readonly ContentFolder[]): Site['files'] {
  return new Map(content.map(({ locale, files }) => [locale.id, files]));
}
