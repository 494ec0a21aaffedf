import { join } from 'node:path';
import { alignTopics } from './align/topics.ts';
import { checkAll } from './check/check-all.ts';
import { type CompiledSet, compileAll } from './compile-all.ts';
import { findSources, type SourceHistory, type SourcesInput } from './find-sources.ts';
import { linkingTopics } from './graph/link-topics.ts';
import { historyAhead } from './history-ahead.ts';
import { type ContentFolder, openContent } from './io/content.ts';
import { sourceLocales } from './io/locale-files.ts';
import { pictureSize } from './io/picture-size.ts';
import { localesFolder } from './io/project.ts';
import { type KnownToc, keptToc } from './kept-toc.ts';
import type { Finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Options } from './model/options.ts';
import { type Page, pageKey } from './model/page.ts';
import { type Share, wholeShare } from './model/share.ts';
import type { Sources } from './model/sources.ts';
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
  const content = contentOf(options, locales); // paths, sorted
  const compiling = compileAll(content, options, locales, cacheFolder, onProgress, share); // read + render, one page at a time
  // Meanwhile, so that no core waits for it.
  const tables = new Map(content.map((folder) => [folder, tableOfContents(folder, options, cacheFolder)]));
  const tableOf = (folder: ContentFolder): KnownToc => tables.get(folder) ?? noTable;
  const ahead = historyAhead(options, cacheFolder);
  try {
    const compiled = await compiling;
    const { history } = ahead;
    const joining = { options, locales, content, compiled, cacheFolder, onProgress, before, tableOf, history };
    const site = await joinPages(joining);
    await ahead.keep();
    return site;
  } catch (error) {
    await ahead.close();
    throw error;
  }
}

/** The content folders of a site, their files sorted into what they are for. */
export function contentOf(options: Options, locales: readonly Locale[]): ContentFolder[] {
  return openContent(options, locales, (paths, label) => sortFiles(paths, options.limits, label));
}

export interface JoinInput {
  readonly options: Options;
  readonly locales: readonly Locale[];
  readonly content: readonly ContentFolder[];
  readonly compiled: CompiledSet;
  readonly cacheFolder: string;
  readonly onProgress: OnProgress;
  /** Findings from before, to be reported with the others. */
  readonly before: readonly Finding[];
  /** Awaited every few milliseconds, so that a server can answer in between; what it throws ends the work. */
  readonly rest?: () => Promise<void>;
  /** The table of contents of a folder; read where left out. */
  readonly tableOf?: (folder: ContentFolder) => KnownToc;
  /** The history of the source, where it was opened before. */
  readonly history?: SourceHistory;
  /** What of the sources is needed to join pages; all of it is found, and held, where left out. */
  readonly sourcesOf?: (input: SourcesInput) => Promise<Pick<Sources, 'hashNow' | 'findings'>>;
}

export const noTable: KnownToc = { items: [], findings: [] };

/** What is known once all pages are read. */
export async function joinPages(input: JoinInput): Promise<Site> {
  const { options, compiled, content, cacheFolder, rest = async () => {} } = input;
  input.onProgress('link', 0, 0);
  const linking = linkedPages(input);
  let step = linking.next();
  for (; !step.done; step = linking.next()) await rest();
  const { aligned, tables, ...linked } = step.value;
  const { pages } = linked;
  const fileOf = ({ locale, path }: Page): string => join(content.find((of) => of.locale.id === locale)!.folder, path);
  const asked = { ...linked, fileOf };
  const held = input.sourcesOf ? null : await findSources({ ...asked, history: input.history });
  const sources = held ?? (await input.sourcesOf!(asked));
  await rest();
  const sourceHash = (page: Page): string | null => sources.hashNow.get(pageKey(page)) ?? null;
  input.onProgress('check', 0, 0);
  const findings = [
    ...input.before,
    ...content.flatMap((folder) => folder.findings),
    ...tables.flatMap(([, { findings: said }]) => said),
    ...compiled.findings,
    ...sources.findings,
    ...checkAll({ ...linked, sourceHash, ambiguous: aligned.ambiguous, faults: aligned.faults }),
  ];
  await rest();
  const sourceChange = await sourceChanges({ pages, options, cacheFolder, sourceHash, fileOf });
  return {
    ...linked,
    sources: async () => held ?? findSources(asked),
    sourceHash,
    sourceChange,
    findings: options.strict ? findings.map(strict) : findings,
  };
}

/** Topics, and where every link leads; in small steps. What takes sources and rules is left to others. */
export function* linkedPages(input: Omit<JoinInput, 'before'>) {
  const { options, locales, content, compiled, cacheFolder } = input;
  const { tableOf = (folder) => tableOfContents(folder, options, cacheFolder) } = input;
  const { pages } = compiled;
  const tables = content.map((folder) => [folder.locale.id, tableOf(folder)] as const);
  const aligned = alignTopics(pages, options.locales, options.overrides);
  yield;
  const graph = yield* linkingTopics({
    topics: aligned.topics,
    locales,
    files: new Map(content.map(({ locale, files }) => [locale.id, new Set(files.keys())])),
    tables: new Map(tables.map(([id, { items }]) => [id, items])),
    links: options.links,
    redirects: options.redirects,
  });
  return {
    options,
    locales,
    pages,
    topics: aligned.topics,
    graph,
    files: new Map(content.map(({ locale, files }) => [locale.id, files])) satisfies Site['files'],
    compareLocales: sourceLocales(options.sourceTag, localesFolder),
    folders: new Map(content.map(({ label, folder }) => [label, folder])),
    pictureSize,
    htmlKeys: compiled.htmlKeys,
    aligned,
    tables,
  };
}

/** Under `--strict` a broken link stops the build. */
function strict(finding: Finding): Finding {
  const isBroken = finding.severity === 'warning' && finding.rule.startsWith('LK');
  return isBroken ? { ...finding, severity: 'error' } : finding;
}

function tableOfContents({ toc, label }: ContentFolder, { limits }: Options, cacheFolder: string): KnownToc {
  return keptToc(toc, label, limits, join(cacheFolder, 'tables'));
}
