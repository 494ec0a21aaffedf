import type { FoundSource } from '../model/found-source.ts';
import { type Page, type PageKey, pageKey } from '../model/page.ts';
import { printable } from '../report/printable.ts';
import { type ChangedLines, type DiffPiece, wordDiff } from '../report/word-diff.ts';
import type { PageStatus } from '../site/status.ts';
import type { Terminal } from './terminal.ts';

/** Where a source text was found. */
interface NamedSource {
  readonly path: string;
  /** null outside git. */
  readonly commit: string | null;
}

/** How one page stands, with what its source says otherwise now. */
export interface DetailedPage extends PageStatus {
  /** The hash of its source that the page carries. */
  readonly sourceHash: string | null;
  /** The commit that it names. */
  readonly sourceCommit: string | null;
  readonly translated: NamedSource | null;
  readonly now: NamedSource | null;
  /** Only of an outdated page; null where one of the two texts cannot be had. */
  readonly changes: readonly ChangedLines[] | null;
}

/** @param textOf a source text; null where it cannot be had */
export function pageDetails(
  status: PageStatus,
  page: Page | null,
  sources: Readonly<Record<'translated' | 'now', ReadonlyMap<PageKey, FoundSource>>>,
  textOf: (source: FoundSource) => string | null,
): DetailedPage {
  const then = (page && sources.translated.get(pageKey(page))) ?? null;
  const now = (page && sources.now.get(pageKey(page))) ?? null;
  // A text that the page's hash does not fit was not the one that was translated.
  const isThen = then !== null && then.record.match !== 'none' && status.state === 'outdated';
  const [was, is] = [isThen ? textOf(then) : null, now && textOf(now)];
  return {
    ...status,
    sourceHash: page?.provenance.sourceHash ?? null,
    sourceCommit: page?.provenance.sourceCommit ?? null,
    translated: then && named(then),
    now: now && named(now),
    changes: was !== null && is !== null ? wordDiff(was, is) : null,
  };
}

function named({ record: { path, commit } }: FoundSource): NamedSource {
  return { path, commit };
}

/** A page as people read it in a terminal: how it stands, and the changed lines of its source. */
export function pageText(page: DetailedPage, { color = false }: Pick<Terminal, 'color'>): string {
  const { locale, path, file, state, kind, sourceHash, sourceCommit, translated, now, changes } = page;
  const known = kind === null || kind === 'unknown' ? '' : `, ${kind}`;
  const lines = [`${printable(file ?? `${locale}:${path}`)}: ${state}${known}`];
  if (sourceHash) lines.push(`  made from the source with the hash ${printable(sourceHash)}`);
  if (sourceCommit) lines.push(`  at the commit ${printable(sourceCommit)}`);
  if (translated && translated.path !== path) lines.push(`  which was ${printable(translated.path)}`);
  if (now) lines.push(`  the source now: ${printable(now.path)}${now.commit ? ` at the commit ${now.commit}` : ''}`);
  if (state === 'outdated') {
    if (changes === null)
      lines.push('  the text that was translated is not at hand: name its history with --source-git');
    else lines.push('', ...changes.flatMap((change) => changeLines(change, color)));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function changeLines({ line, pieces }: ChangedLines, color: boolean): string[] {
  const written = pieces.map((piece) => painted(piece, color)).join('');
  return written
    .replace(/\n$/, '')
    .split('\n')
    .map((text, at) => `${at === 0 ? String(line).padStart(5) : '     '} | ${text}`.trimEnd());
}

/** Each line of a piece by itself, so that no colour or mark runs over a line end. */
function painted({ kind, text }: DiffPiece, color: boolean): string {
  const [open, close] =
    kind === 'same'
      ? ['', '']
      : kind === 'removed'
        ? color
          ? ['\x1b[31m', '\x1b[0m']
          : ['[-', '-]']
        : color
          ? ['\x1b[32m', '\x1b[0m']
          : ['{+', '+}'];
  return text
    .split('\n')
    .map((part) => (part === '' ? '' : open + printable(part) + close))
    .join('\n');
}
