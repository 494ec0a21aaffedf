import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignPages } from './align/align-pages.ts';
import { type TextRow, textRows } from './align/text-rows.ts';
import { abbreviationsOf } from './io/abbreviations.ts';
import { listContent } from './io/content-folder.ts';
import type { PageText } from './model/block.ts';
import { defaultKeys, defaultLimits } from './model/defaults.ts';
import type { Finding } from './model/finding.ts';
import type { Limits } from './model/options.ts';
import type { PagePath } from './model/page.ts';
import { readFrontMatter } from './read/front-matter.ts';
import { pageText } from './read/page-text.ts';
import { sentenceCuts } from './read/sentence-cuts.ts';
import { decode, placer } from './read/source-text.ts';

/** One side of an alignment. */
export interface AlignedFolder {
  readonly folder: string;
  /** BCP 47; null: what the pages say of themselves. */
  readonly language: string | null;
}

/** One page with its rows; the path is the source's where it has the page. */
export interface AlignedPage {
  readonly page: PagePath;
  readonly rows: readonly TextRow[];
}

/** Alignments of two folders, by path, and the files that could not be read. */
export interface AlignedFolders {
  readonly pages: readonly AlignedPage[];
  readonly findings: readonly Finding[];
}

/** Nothing is published here, and bilingual pages are several times as long as others. */
const limits: Limits = { ...defaultLimits, pageBytes: 16 * defaultLimits.pageBytes };
const nothing: PageText = { blocks: [], segments: [] };

/**
 * Aligns the pages of two folders sentence by sentence: list → read → pair → align. Pages are versions of one another by
 * asset id, else by path. Of bilingual pages the translation is taken.
 * @throws the file system's error where a folder cannot be read
 */
export async function alignFolders(source: AlignedFolder, target: AlignedFolder): Promise<AlignedFolders> {
  const findings: Finding[] = [];
  const from = await readFolder(source, findings);
  const to = await readFolder(target, findings);
  const pairs = pairPages(from, to);
  const texts = pairs.map(({ a, b }) => ({ source: a?.text ?? nothing, target: b?.text ?? nothing }));
  const aligned = alignPages(texts);
  const pages = pairs.map(({ a, b }, k) => ({ page: (a ?? b)!.path, rows: textRows(texts[k]!, aligned[k]!) }));
  return { pages: pages.sort((p, q) => (p.page < q.page ? -1 : p.page > q.page ? 1 : 0)), findings };
}

interface ReadFile {
  readonly path: PagePath;
  readonly assetId: string | null;
  readonly text: PageText;
}

async function readFolder({ folder, language }: AlignedFolder, findings: Finding[]): Promise<ReadFile[]> {
  const listing = listContent(folder, folder);
  findings.push(...listing.findings);
  const raw: { path: PagePath; text: string; assetId: string | null; tag: string | null }[] = [];
  for (const path of listing.paths) {
    if (!path.endsWith('.md')) continue;
    const file = `${folder}/${path}`;
    const decoded = decode(readFileSync(join(folder, path)), file, limits);
    findings.push(...decoded.findings);
    if (decoded.text === null) continue;
    const { assetId, localeTag } = readFrontMatter(decoded.text, file, placer(file, decoded.text), limits, defaultKeys);
    raw.push({ path, text: decoded.text, assetId, tag: localeTag?.value ?? null });
  }
  const tag = canonical(language ?? mostCommon(raw.map((file) => file.tag)) ?? 'en');
  const cuts = sentenceCuts(tag, abbreviationsOf(tag));
  return raw.map(({ path, text, assetId }) => ({ path, assetId, text: pageText(text, cuts) }));
}

/** A tag that the platform understands; English rules for one that it does not. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function mostCommon(tags: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const tag of tags) if (tag !== null) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

/** Pages with one another's asset id, where it is one page's alone on each side; the rest by path. */
function pairPages(from: readonly ReadFile[], to: readonly ReadFile[]): { a: ReadFile | null; b: ReadFile | null }[] {
  const ids = byOwnId(to);
  const own = byOwnId(from);
  const paths = new Map(to.map((file) => [file.path, file]));
  const taken = new Set<ReadFile>();
  const partner = new Map<ReadFile, ReadFile>();
  const take = (a: ReadFile, b: ReadFile | undefined): void => {
    if (!b || taken.has(b) || partner.has(a)) return;
    taken.add(b);
    partner.set(a, b);
  };
  for (const a of from) if (a.assetId && own.get(a.assetId) === a) take(a, ids.get(a.assetId));
  for (const a of from) take(a, paths.get(a.path));
  return [
    ...from.map((a) => ({ a, b: partner.get(a) ?? null })),
    ...to.filter((b) => !taken.has(b)).map((b) => ({ a: null, b })),
  ];
}

function byOwnId(files: readonly ReadFile[]): Map<string, ReadFile> {
  const found = new Map<string, ReadFile>();
  const shared = new Set<string>();
  for (const file of files) {
    if (!file.assetId) continue;
    if (found.has(file.assetId)) shared.add(file.assetId);
    found.set(file.assetId, file);
  }
  for (const id of shared) found.delete(id);
  return found;
}
