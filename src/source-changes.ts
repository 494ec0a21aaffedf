import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { abbreviationsOf } from './io/abbreviations.ts';
import { readChanges, writeChanges } from './io/change-cache.ts';
import { compilerVersion } from './io/compiler-version.ts';
import { type GitSource, hashMatch, openGitSource } from './io/git-source.ts';
import type { PageText } from './model/block.ts';
import { defaultLimits } from './model/defaults.ts';
import type { Options } from './model/options.ts';
import type { Page } from './model/page.ts';
import type { SourceChange } from './model/source-change.ts';
import { originalText, pageText } from './read/page-text.ts';
import { type SentenceCuts, sentenceCuts } from './read/sentence-cuts.ts';
import { decode } from './read/source-text.ts';
import { sourceChange } from './site/source-change.ts';

export interface SourceChangesInput {
  readonly pages: readonly Page[];
  readonly options: Options;
  readonly cacheFolder: string;
  /** The hash of a page's source now, as `Site.sourceHash`. */
  readonly sourceHash: (page: Page) => string | null;
  /** Where the file of a page lies. */
  readonly fileOf: (page: Page) => string;
}

/** Two texts of one source file: as it was translated and as it is now. All versions of a topic mostly share them. */
interface Pair {
  readonly was: string;
  readonly now: string;
  readonly pages: Page[];
}

/**
 * What the source of each outdated page says otherwise now. Read are only the sources of pages whose hash says that they
 * are outdated, each pair of texts once: the text that was translated from git, at the commit that a page names, or from a
 * page that has it beside its translation.
 * @returns of a page null where it is not outdated, or where one of the two texts cannot be had
 */
export async function sourceChanges(input: SourceChangesInput): Promise<(page: Page) => SourceChange | null> {
  const { options, cacheFolder } = input;
  const pairs = outdatedPairs(input);
  if (pairs.size === 0) return () => null;
  const version = hash('sha1', [compilerVersion(), options.sourceTag, options.sourceGit].join('\0'));
  const known = readChanges(cacheFolder, version);
  const found = new Map([...known].filter(([key]) => pairs.has(key)));
  const missing = [...pairs].filter(([key]) => !found.has(key));
  if (missing.length > 0) {
    for (const [key, change] of await compare(missing, input)) found.set(key, change);
    writeChanges(cacheFolder, version, found);
  }
  const keys = new Map([...pairs].flatMap(([key, { pages }]) => pages.map((page) => [page, key] as const)));
  return (page) => found.get(keys.get(page) ?? '') ?? null;
}

function outdatedPairs({ pages, sourceHash }: SourceChangesInput): Map<string, Pair> {
  const byTexts = new Map<string, Pair>();
  for (const page of pages) {
    const was = page.provenance.sourceHash;
    const now = sourceHash(page);
    if (!was || !now || was === now) continue;
    const key = [page.path, was, now].join(' ');
    const pair = byTexts.get(key) ?? { was, now, pages: [] };
    pair.pages.push(page);
    byTexts.set(key, pair);
  }
  // A page that has the source beside its translation can stand in for the history, so its bytes count as well.
  return new Map(
    [...byTexts].map(([key, pair]) => {
      const commits = new Set(pair.pages.map((page) => page.provenance.sourceCommit));
      const beside = pair.pages.find((page) => page.bilingual)?.hash;
      return [hash('sha1', [key, ...commits, beside].join(' ')), pair];
    }),
  );
}

async function compare(pairs: readonly (readonly [string, Pair])[], input: SourceChangesInput) {
  const { options } = input;
  const cuts = sentenceCuts(options.sourceTag, abbreviationsOf(options.sourceTag));
  const git = options.sourceGit === '' ? null : await openGitSource(options.sourceGit);
  const found = new Map<string, SourceChange>();
  try {
    for (const [key, pair] of pairs) {
      const was = await textBefore(pair, git, cuts, input);
      const now = was && (await textNow(pair, git, cuts, options));
      if (was && now) found.set(key, sourceChange(was, now, options.sourceTag));
    }
  } finally {
    git?.close();
  }
  return found;
}

/** The text that was translated, proven by its hash; else the one that stands beside a translation of it. */
async function textBefore(
  { was, pages }: Pair,
  git: GitSource | null,
  cuts: SentenceCuts,
  { fileOf }: SourceChangesInput,
): Promise<PageText | null> {
  for (const commit of new Set(pages.map((page) => page.provenance.sourceCommit))) {
    const bytes = commit && (await atCommit(git, pages[0]!.path, commit));
    if (bytes && hashMatch(bytes, was) !== 'none') return textOf(bytes, cuts);
  }
  const beside = pages.find((page) => page.bilingual);
  if (!beside) return null;
  const text = decoded(readFileSync(fileOf(beside)));
  return text === null ? null : originalText(text, cuts);
}

async function textNow({ now, pages }: Pair, git: GitSource | null, cuts: SentenceCuts, options: Options) {
  const { path } = pages[0]!;
  const inFolder = options.source === '' ? null : readIfThere(join(options.source, path));
  if (inFolder && hashMatch(inFolder, now) !== 'none') return textOf(inFolder, cuts);
  const inGit = await atCommit(git, path, 'HEAD');
  return inGit && hashMatch(inGit, now) !== 'none' ? textOf(inGit, cuts) : null;
}

/** null as well where the history does not reach back to the commit. */
async function atCommit(git: GitSource | null, path: string, commit: string): Promise<Buffer | null> {
  try {
    return (await git?.read(path, commit))?.bytes ?? null;
  } catch (error) {
    if ((error as Error).name === 'UnknownCommit') return null;
    throw error;
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function textOf(bytes: Buffer, cuts: SentenceCuts): PageText | null {
  const text = decoded(bytes);
  return text === null ? null : pageText(text, cuts);
}

function decoded(bytes: Buffer): string | null {
  return decode(bytes, '', { ...defaultLimits, pageBytes: Number.POSITIVE_INFINITY }).text;
}
