import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { alignTopics } from './align/topics.ts';
import { checkAll } from './check/check-all.ts';
import { type CompiledSet, compileAll } from './compile-all.ts';
import { findSources, type Sources, type SourcesInput } from './find-sources.ts';
import { linkingTopics } from './graph/link-topics.ts';
import { type ContentFolder, openContent } from './io/content.ts';
import { sourceLocales } from './io/locale-files.ts';
import { pictureSize } from './io/picture-size.ts';
import { localesFolder } from './io/project.ts';
import type { Finding } from './model/finding.ts';
import type { Locale } from './model/locale.ts';
import type { OnProgress } from './model/on-progress.ts';
import type { Options } from './model/options.ts';
import { type Page, pageKey } from './model/page.ts';
import type { TocItem } from './model/toc.ts';
import { sortFiles } from './read/paths.ts';
import { decode, placer } from './read/source-text.ts';
import { readToc } from './read/toc.ts';
import type { Site } from './site/site.ts';
import { sourceChanges } from './source-changes.ts';

/**
 * From content folders to everything that is known about the site: read → align → graph → check.
 * The HTML of pages stays in the cache. Never stops for a fault of content: faults are findings.
 * @param before findings from before, to be reported with the others
 */
export async function loadSite(
  options: Options,
  locales: readonly Locale[],
  cacheFolder: string,
  onProgress: OnProgress,
  before: readonly Finding[] = [],
): Promise<Site> {
  onProgress('list', 0, 0);
  const content = contentOf(options, locales); // paths, sorted
  const compiled = await compileAll(content, options, locales, cacheFolder, onProgress); // read + render, one page at a time
  return joinPages({ options, locales, content, compiled, cacheFolder, onProgress, before });
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
  /** Reads the table of contents of a folder. */
  readonly tableOf?: typeof tableOfContents;
  /** Finds the sources of all pages. */
  readonly sourcesOf?: (input: SourcesInput) => Promise<Pick<Sources, 'hashNow' | 'findings'>>;
}

/** A table of contents, and what is wrong with it. */
interface Table {
  readonly items: readonly TocItem[];
  readonly findings: readonly Finding[];
}

export const noTable: Table = { items: [], findings: [] };

/** What is known once all pages are read. */
export async function joinPages(input: JoinInput): Promise<Site> {
  const { options, compiled, content, cacheFolder, rest = async () => {}, sourcesOf = findSources } = input;
  input.onProgress('link', 0, 0);
  const linking = linkedPages(input);
  let step = linking.next();
  for (; !step.done; step = linking.next()) await rest();
  const { aligned, tables, ...linked } = step.value;
  const { pages } = linked;
  const fileOf = ({ locale, path }: Page): string => join(content.find((of) => of.locale.id === locale)!.folder, path);
  const sources = await sourcesOf({ ...linked, fileOf });
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
  return { ...linked, sourceHash, sourceChange, findings: options.strict ? findings.map(strict) : findings };
}

/** Topics, and where every link leads; in small steps. What takes sources and rules is left to others. */
export function* linkedPages(input: Omit<JoinInput, 'before'>) {
  const { options, locales, content, compiled, tableOf = tableOfContents } = input;
  const { pages } = compiled;
  const tables = content.map((folder) => [folder.locale.id, tableOf(folder, options)] as const);
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

export function tableOfContents(folder: ContentFolder, options: Options): Table {
  if (!folder.toc) return noTable;
  const file = `${folder.label}/${basename(folder.toc)}`;
  const { text, findings } = decode(readFileSync(folder.toc), file, options.limits);
  if (text === null) return { items: [], findings };
  const read = readToc(text, placer(file, text), options.limits);
  return { items: read.items, findings: [...findings, ...read.findings] };
}
