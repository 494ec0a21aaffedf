import type { SourceFile } from './io/source-file.ts';
import { type Finding, finding } from './model/finding.ts';
import type { FoundSource } from './model/found-source.ts';
import type { Options } from './model/options.ts';
import type { Page } from './model/page.ts';
import { type Place, startOf } from './model/place.ts';
import type { RuleId } from './model/rules.ts';
import { settingPlace } from './read/setting-place.ts';
import { decode, placer } from './read/source-text.ts';
import { alignedLimits } from './read-text.ts';

/** A source with its text. */
export interface Found extends FoundSource {
  /** null: it stands in the bilingual page. */
  readonly file: SourceFile | null;
}

/** What was found for one page, and what was not. */
export interface PageSources {
  readonly page: Page;
  /** What the page's own commit could not give: the commit itself is unknown, or it has no such file. */
  readonly lost: 'commit' | 'file' | null;
  readonly translated: Found | null;
  readonly now: Found | null;
  /** Whether `translated` is what the page's own commit has. */
  readonly isPinned: boolean;
  readonly fileOf: (page: Page) => string;
}

/**
 * What is wrong with the pages' sources. A commit that the history lacks is said once in a locale, at the first page that
 * names it: mostly the history is not whole.
 * @param read the bytes of a file; only files with something to say about are read
 */
export function sourceFindings(
  found: readonly PageSources[],
  { keys }: Options,
  read: (file: string) => Uint8Array,
): Finding[] {
  const unknown = new Map<string, PageSources[]>();
  const findings: Finding[] = [];
  const say = (rule: RuleId, { page, fileOf }: PageSources, key: string, message: string): void => {
    findings.push(finding(rule, valuePlace(page, key, read(fileOf(page))), message));
  };
  for (const sources of found) {
    const { page, lost, translated, isPinned } = sources;
    const { sourceCommit, sourceHash } = page.provenance;
    if (lost === 'commit') {
      const key = `${page.locale} ${sourceCommit}`;
      unknown.set(key, [...(unknown.get(key) ?? []), sources]);
    } else if (lost === 'file') {
      say('SR002', sources, keys.sourceCommit, `the source has no page ${page.path} in the commit ${sourceCommit}`);
    } else if (isPinned && translated?.record.match === 'none') {
      const said = `${sourceHash} is not the hash of ${translated.record.path} in the commit ${sourceCommit}`;
      say('SR003', sources, keys.sourceHash, said);
    }
  }
  for (const [first, ...others] of unknown.values()) {
    const { sourceCommit } = first!.page.provenance;
    const more = moreSay(others.length);
    say('SR001', first!, keys.sourceCommit, `the history of the source has no commit ${sourceCommit}${more}`);
  }
  return findings;
}

function moreSay(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '; 1 more page of this locale names it' : `; ${count} more pages of this locale name it`;
}

/** The value of a setting, or the page's first line where it cannot be found. */
function valuePlace({ file }: Page, key: string, bytes: Uint8Array): Place {
  const { text } = decode(bytes, file, alignedLimits);
  return (text === null ? null : settingPlace(text, key, placer(file, text))) ?? startOf(file);
}
