import { alignPages } from './align/align-pages.ts';
import { lessons } from './align/lessons.ts';
import { type TextRow, textRows } from './align/text-rows.ts';
import type { PageText } from './model/block.ts';
import type { Finding } from './model/finding.ts';
import type { PagePath } from './model/page.ts';
import { type AlignedFolder, pairPages, readFolder } from './read-folder.ts';

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

const nothing: PageText = { blocks: [], segments: [] };

/**
 * Aligns the pages of two folders sentence by sentence: list → read → pair → align. Pages are versions of one another by
 * asset id, else by path. Of bilingual pages the translation is taken.
 * @throws the file system's error where a folder cannot be read
 */
export async function alignFolders(source: AlignedFolder, target: AlignedFolder): Promise<AlignedFolders> {
  const [from, to] = [readFolder(source), readFolder(target)];
  const pairs = pairPages(from.files, to.files);
  const texts = pairs.map(({ a, b }) => ({ source: a?.text ?? nothing, target: b?.text ?? nothing }));
  const aligned = alignPages(texts, lessons(pairs.map(({ a, b }) => (a ?? b)!.path)));
  const pages = pairs.map(({ a, b }, k) => ({ page: (a ?? b)!.path, rows: textRows(texts[k]!, aligned[k]!) }));
  return {
    pages: pages.sort((p, q) => (p.page < q.page ? -1 : p.page > q.page ? 1 : 0)),
    findings: [...from.findings, ...to.findings],
  };
}
