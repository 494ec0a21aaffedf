import { existsSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentFolder } from '../model/content-folder.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Options } from '../model/options.ts';
import type { PagePath } from '../model/page.ts';
import { startOf } from '../model/place.ts';
import { listContent } from './content-folder.ts';

/** One locale's content on disk. */
export interface ContentFolder {
  readonly locale: Locale;
  readonly folder: string;
  /** The folder as people name it, the same on every machine. */
  readonly label: string;
  readonly pages: readonly PagePath[];
  /** Other files that are published: path to file on disk. */
  readonly files: ReadonlyMap<PagePath, string>;
  /** The table of contents on disk, or null. */
  readonly toc: string | null;
  readonly findings: readonly Finding[];
}

/** Sorts the paths of a folder into what they are for. */
export type SortPaths = (
  paths: readonly string[],
  label: string,
) => {
  readonly pages: readonly string[];
  readonly toc: string | null;
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
};

/**
 * The content folders of all locales; a missing or empty one is a finding, not a fault. At once, without waiting: a build
 * gives its workers something to do before it loads Astro.
 */
export function openContent(options: Options, locales: readonly Locale[], sortPaths: SortPaths): ContentFolder[] {
  return locales.map((locale) => openFolder(options, locale, sortPaths));
}

function openFolder(options: Options, locale: Locale, sortPaths: SortPaths): ContentFolder {
  const folder = contentFolder(options.content, locale);
  const label = folderLabel(options.content, folder, options.workFolder);
  const none = { locale, folder, label, pages: [], files: new Map(), toc: null };
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    return { ...none, findings: [finding('SI001', startOf(label), `there is no folder ${label}`)] };
  }
  const listing = listContent(folder, label);
  const sorted = sortPaths(listing.paths, label);
  const findings = [...listing.findings, ...sorted.findings];
  if (sorted.pages.length === 0) findings.push(finding('SI002', startOf(label), `${label} holds no pages`));
  return {
    locale,
    folder,
    label,
    pages: sorted.pages,
    files: new Map(sorted.files.map((path) => [path, join(folder, path)])),
    toc: sorted.toc === null ? null : join(folder, sorted.toc),
    findings,
  };
}

/**
 * The folder relative to where people work; for one outside, what comes from the first placeholder on. Never an
 * absolute path: it would stand in caches and reports.
 */
function folderLabel(pattern: string, folder: string, workFolder: string): string {
  const near = relative(workFolder, folder);
  if (near !== '' && !near.startsWith('..')) return near.split(sep).join('/');
  const fixed = pattern.slice(0, pattern.search(/\{(?:tag|id)\}/)).split(sep).length - 1;
  return folder.split(sep).slice(fixed).join('/') || folder.split(sep).at(-1)!;
}
