import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { abbreviationsOf } from './io/abbreviations.ts';
import { listContent } from './io/content-folder.ts';
import type { PageText } from './model/block.ts';
import { defaultKeys } from './model/defaults.ts';
import type { Finding } from './model/finding.ts';
import type { PagePath } from './model/page.ts';
import { readFrontMatter } from './read/front-matter.ts';
import { pageText } from './read/page-text.ts';
import { sentenceCuts } from './read/sentence-cuts.ts';
import { decode, placer } from './read/source-text.ts';
import { alignedLimits } from './read-text.ts';

/** One side of an alignment. */
export interface AlignedFolder {
  readonly folder: string;
  /** BCP 47; null: what the pages say of themselves. */
  readonly language: string | null;
}

/** A page of a folder. Of bilingual pages the text is the translation. */
export interface ReadFile {
  readonly path: PagePath;
  readonly assetId: string | null;
  readonly text: PageText;
}

/** All pages of a folder that can be read. */
export interface ReadFolder {
  /** BCP 47. */
  readonly tag: string;
  readonly files: readonly ReadFile[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the pages of a folder as blocks and sentences.
 * @throws the file system's error where the folder cannot be read
 */
export function readFolder({ folder, language }: AlignedFolder): ReadFolder {
  const listing = listContent(folder, folder);
  const findings: Finding[] = [...listing.findings];
  const raw: { path: PagePath; text: string; assetId: string | null; tag: string | null }[] = [];
  for (const path of listing.paths) {
    if (!path.endsWith('.md')) continue;
    const file = `${folder}/${path}`;
    const decoded = decode(readFileSync(join(folder, path)), file, alignedLimits);
    findings.push(...decoded.findings);
    if (decoded.text === null) continue;
    const { assetId, localeTag } = readFrontMatter(
      decoded.text,
      file,
      placer(file, decoded.text),
      alignedLimits,
      defaultKeys,
    );
    raw.push({ path, text: decoded.text, assetId, tag: localeTag?.value ?? null });
  }
  const tag = canonical(language ?? mostCommon(raw.map((file) => file.tag)) ?? 'en');
  const cuts = sentenceCuts(tag, abbreviationsOf(tag));
  return {
    tag,
    files: raw.map(({ path, text, assetId }) => ({ path, assetId, text: pageText(text, cuts) })),
    findings,
  };
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

/** Two versions of a page, of which one may be missing. */
export interface FilePair {
  readonly a: ReadFile | null;
  readonly b: ReadFile | null;
}

/** Pages with one another's asset id, where it is one page's alone on each side; the rest by path. */
export function pairPages(from: readonly ReadFile[], to: readonly ReadFile[]): FilePair[] {
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
