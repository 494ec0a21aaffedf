import type { AlignedTopic } from '../model/aligned-topic.ts';
import type {
  CompareCell,
  CompareDraft,
  CompareFrame,
  CompareGroup,
  CompareRow,
  CompareSentence,
  CompareVersion,
  RowMark,
} from '../model/compare-view.ts';
import type { Locale } from '../model/locale.ts';
import type { Heading } from '../model/page.ts';
import { changedParts } from './compare-parts.ts';
import { compareView, type DraftedCompareView } from './compare-view.ts';

/** What a page of two folders needs besides its alignment. */
export interface StatesDraft {
  readonly frame: CompareFrame;
  /** Of the two columns. */
  readonly languages: readonly [before: Locale, after: Locale];
  /** Whether both are states of one language: then what changed is shown word by word. */
  readonly isOneLanguage: boolean;
}

/** Two versions of a page out of two folders, as a compare page. The columns are called `before` and `after`. */
export function statesView(
  { frame, languages, isOneLanguage }: StatesDraft,
  aligned: AlignedTopic,
): DraftedCompareView {
  const { strings } = frame.locale;
  const called = isOneLanguage ? [strings['statesBefore'], strings['statesAfter']] : [];
  const versions = languages.map((language, at): CompareVersion => {
    const { tag, direction } = language;
    const { locale } = aligned.columns[at]!;
    const headings = headingsOf(aligned, at);
    return {
      locale: locale!,
      tag,
      direction,
      name: called[at] ?? language.name,
      href: null,
      provenance: null,
      headings,
    };
  });
  const source = languages[0];
  const draft: CompareDraft = { topic: aligned.topic, frame, versions, source, findings: {} };
  const drafted = compareView(draft, aligned);
  const hasBoth = aligned.columns.every(({ path }) => path !== null);
  return isOneLanguage && hasBoth ? withChanges(drafted, aligned) : drafted;
}

/** Blocks do not know the level of a heading: the first is the page's title. */
function headingsOf({ columns }: AlignedTopic, at: number): Heading[] {
  const { blocks } = columns[at]!.text;
  return blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ section, text }, index) => ({ level: index === 0 ? 1 : 2, key: section, text, line: 0 }));
}

function withChanges({ view, groups }: DraftedCompareView, aligned: AlignedTopic): DraftedCompareView {
  const rows = new Map(aligned.rows.map((row) => [row.id, row]));
  const changed = groups.map((group): CompareGroup => {
    return { ...group, rows: group.rows.map((row) => changedRow(row, rows.get(row.id)!, aligned)) };
  });
  const all = changed.flatMap((group) => group.rows);
  const count = (mark: RowMark): number => all.filter(({ marks }) => marks.includes(mark)).length;
  const counts = { outdated: 0, changed: count('changed'), doubtful: count('doubtful'), differs: 0, finding: 0 };
  return { view: { ...view, counts }, groups: changed };
}

/** White space alone is no change: readers do not see it, and converters set it anew. */
function readTheSame(was: string, now: string): boolean {
  return was === now || was.replaceAll(/\s+/g, '') === now.replaceAll(/\s+/g, '');
}

/** A row with the difference in its second cell; what is the same in both needs no doubts. */
function changedRow(row: CompareRow, { sentences }: AlignedTopic['rows'][number], aligned: AlignedTopic): CompareRow {
  const [before, after] = row.cells as readonly [CompareCell, CompareCell];
  const said = sentences.map(({ members }) =>
    aligned.columns.map(({ text }, at) => members[at]!.map((index) => text.segments[index]!.text).join(' ')),
  );
  const isChanged = said.some(([was, now]) => !readTheSame(was!, now!));
  const shown = after.sentences.map((sentence, at): CompareSentence => {
    const [was, now] = said[at] as [string, string];
    if (readTheSame(was, now)) return { ...sentence, doubt: null };
    return was === '' || now === ''
      ? sentence
      : { ...sentence, parts: changedParts(was, now, aligned.columns[1]!.tag) };
  });
  const isDoubtful = isChanged && row.marks.includes('doubtful');
  return {
    ...row,
    marks: [...(isChanged ? ['changed' as const] : []), ...(isDoubtful ? ['doubtful' as const] : [])],
    // That all languages have the same code says nothing of one.
    same: null,
    cells: [before, { ...after, sentences: shown }],
  };
}
