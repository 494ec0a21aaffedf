import { readFileSync } from 'node:fs';
import { type GitSource, openGitSource, UnknownCommit } from './io/git-source.ts';
import type { SourceFile } from './io/source-file.ts';
import { openSourceFolder } from './io/source-folder.ts';
import { type SourceState, type SourceStates, type StateAt, statesOf } from './io/source-state.ts';
import { locatePages, type PathIn } from './locate-pages.ts';
import type { SourceRecord } from './model/aligned-topic.ts';
import type { FoundSource } from './model/found-source.ts';
import type { Locale } from './model/locale.ts';
import type { Options } from './model/options.ts';
import { type Page, type PageKey, pageKey } from './model/page.ts';
import type { Sources } from './model/sources.ts';
import { UsageError } from './model/usage-error.ts';
import { type Found, type PageSources, sourceFindings } from './source-findings.ts';

export interface SourcesInput {
  readonly options: Options;
  readonly locales: readonly Locale[];
  readonly pages: readonly Page[];
  /** The file of a page on disk. */
  readonly fileOf: (page: Page) => string;
  /** The history of the source, where it was opened before. */
  readonly history?: SourceHistory | undefined;
}

/** The source's history in git; null where there is none. Closed by who finds the sources. */
export type SourceHistory = Promise<{ readonly git: GitSource; readonly states: SourceStates } | null>;

/** Opens the history. What is wrong with it is said to those who wait for it. */
export async function openHistory({ sourceGit }: Pick<Options, 'sourceGit'>): SourceHistory {
  if (sourceGit === '') return null;
  const git = await openGitSource(sourceGit);
  return { git, states: statesOf(git) };
}

/**
 * Finds the text that each page was translated from: of what the page's commit, the source folder and the newest commit
 * have, the one that its hash fits, else the first; else the original in a bilingual page. The newest is what the folder has,
 * else the newest commit. Pages in the source's own language are the source.
 * @throws UsageError where git or the repository cannot be used
 */
export async function findSources(input: SourcesInput): Promise<Sources> {
  const { options, locales, pages, fileOf } = input;
  const original = sourceLocale(locales, options.sourceTag);
  const translations = pages.filter(({ locale }) => locale !== original?.id);
  const folder = sourceFolder(options, original, pages, fileOf);
  const history = await (input.history ?? openHistory(options));
  try {
    const at = history?.states.at ?? null;
    const head = at && (await newestState(at, options));
    const pathIn = locatePages(options);
    const found = await Promise.all(
      translations.map((page) => sourcesOf(page, { folder, head, at, pathIn, options, fileOf })),
    );
    return { ...gather(found, options), paths: (folder ?? head)?.paths ?? null };
  } finally {
    history?.git.close();
  }
}

/** The locale that is the source: in its very language, or, as `en` for `en-US`, without a word about the region. */
function sourceLocale(locales: readonly Locale[], sourceTag: string): Locale | undefined {
  return locales.find(({ tag }) => tag === sourceTag) ?? locales.find(({ tag }) => sourceTag.startsWith(`${tag}-`));
}

/** The configured folder, else the one of the locale that is the source. */
function sourceFolder(
  { source }: Options,
  original: Locale | undefined,
  pages: readonly Page[],
  fileOf: SourcesInput['fileOf'],
): SourceState | null {
  if (source !== '') return openSourceFolder(source);
  const page = pages.find(({ locale }) => locale === original?.id);
  return page ? openSourceFolder(fileOf(page).slice(0, -page.path.length - 1)) : null;
}

async function newestState(at: StateAt, { sourceGit }: Options): Promise<SourceState> {
  try {
    const head = await at('HEAD');
    if (head.paths.size > 0) return head;
  } catch (error) {
    if (!(error instanceof UnknownCommit)) throw error;
  }
  const fix = 'name the folder of the source in the repository: --source-git REPO:docs';
  throw new UsageError(`${sourceGit} has no pages in its newest commit`, { fix });
}

interface Places {
  readonly folder: SourceState | null;
  readonly head: SourceState | null;
  readonly at: StateAt | null;
  readonly pathIn: PathIn;
  readonly options: Options;
  readonly fileOf: (page: Page) => string;
}

async function sourcesOf(page: Page, places: Places): Promise<PageSources> {
  const { folder, head, options } = places;
  const { sourceCommit, sourceHash } = page.provenance;
  const pinned = sourceCommit ? await stateAt(places.at, sourceCommit) : null;
  const find = async (state: SourceState | 'unknown' | null): Promise<Found | null> => {
    if (state === null || state === 'unknown') return null;
    const path = await places.pathIn(state, page);
    if (path === null) return null;
    const file = await state.read(path);
    const origin = state.commit === null ? 'folder' : 'git';
    const record: SourceRecord = { origin, path, commit: state.commit, match: matchOf(file, sourceHash) };
    return { record, text: { hash: file.hashes.asIs, tag: options.sourceTag, file: file.file, half: 'own' }, file };
  };
  const [atCommit, inFolder, newest] = await Promise.all([find(pinned), find(folder), find(head)]);
  const candidates = [atCommit, inFolder, newest].filter((found) => found !== null);
  const fits = candidates.find(({ record }) => record.match === 'crlf' || record.match === 'as is');
  const half = page.bilingual ? original(page, options, places.fileOf) : null;
  return {
    page,
    lost: pinned === 'unknown' ? 'commit' : pinned && !atCommit ? 'file' : null,
    translated: fits ?? atCommit ?? inFolder ?? half ?? newest,
    now: folder ? inFolder : newest,
    isPinned: atCommit !== null && (fits ?? atCommit) === atCommit,
    fileOf: places.fileOf,
  };
}

async function stateAt(at: StateAt | null, commit: string): Promise<SourceState | 'unknown' | null> {
  if (!at) return null;
  try {
    return await at(commit);
  } catch (error) {
    if (error instanceof UnknownCommit) return 'unknown';
    throw error;
  }
}

function original(page: Page, { sourceTag }: Options, fileOf: (page: Page) => string): Found {
  const match = page.provenance.sourceHash ? 'none' : 'no hash';
  return {
    record: { origin: 'bilingual', path: page.path, commit: page.provenance.sourceCommit, match },
    text: { hash: page.hash, tag: sourceTag, file: fileOf(page), half: 'original' },
    file: null,
  };
}

function matchOf({ hashes }: SourceFile, sourceHash: string | null): SourceRecord['match'] {
  if (sourceHash === null) return 'no hash';
  return hashes.crlf === sourceHash ? 'crlf' : hashes.asIs === sourceHash ? 'as is' : 'none';
}

function gather(found: readonly PageSources[], options: Options): Omit<Sources, 'paths'> {
  const fromGit = new Map<string, Buffer>();
  const translated = new Map<PageKey, FoundSource>();
  const now = new Map<PageKey, FoundSource>();
  const hashNow = new Map<PageKey, string>();
  const add = (into: Map<PageKey, FoundSource>, page: Page, source: Found | null): void => {
    if (!source) return;
    const { record, text, file } = source;
    into.set(pageKey(page), { record, text });
    if (file && file.file === null) fromGit.set(file.hashes.asIs, file.bytes);
  };
  for (const { page, translated: then, now: newest } of found) {
    add(translated, page, then);
    add(now, page, newest);
    if (!newest?.file) continue;
    const { asIs, crlf } = newest.file.hashes;
    hashNow.set(pageKey(page), asIs === page.provenance.sourceHash ? asIs : crlf);
  }
  return {
    translated,
    now,
    hashNow,
    fromGit,
    findings: sourceFindings(found, options, (file) => readFileSync(file)),
  };
}
