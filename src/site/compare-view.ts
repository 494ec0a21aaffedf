import type { AlignedColumn, AlignedTopic } from '../model/aligned-topic.ts';
import type { CompareColumn, CompareDraft, CompareGroup, CompareView, RowMark } from '../model/compare-view.ts';
import { compareGroups, shownColumns } from './compare-rows.ts';

/** A compare page, and the rows that its HTML is made of. */
export interface DraftedCompareView {
  readonly view: Omit<CompareView, 'html'>;
  readonly groups: readonly CompareGroup[];
}

/** All versions of a topic side by side, as plain data. */
export function compareView(draft: CompareDraft, aligned: AlignedTopic): DraftedCompareView {
  const hasSource = aligned.columns.some(({ source }) => source !== null);
  const all = aligned.columns.map((column, at) => compareColumn(column, at === 0 && hasSource, draft));
  const names = all.map(({ name }) => name);
  const groups = compareGroups({ aligned, versions: draft.versions, names, findings: draft.findings });
  const rows = groups.flatMap((group) => group.rows);
  const count = (mark: RowMark): number => rows.filter(({ marks }) => marks.includes(mark)).length;
  return {
    view: {
      ...draft.frame,
      ...titleOf(aligned),
      kind: 'compare',
      columns: shownColumns(aligned).map((at) => all[at]!),
      counts: {
        outdated: count('outdated'),
        changed: count('changed'),
        doubtful: count('doubtful'),
        differs: count('differs'),
        finding: count('finding'),
      },
      rows: rows.length,
    },
    groups,
  };
}

/** The title in the language of the first column, where that has one. */
function titleOf({ columns: [first] }: AlignedTopic): Pick<CompareView, 'title' | 'titleTag'> | undefined {
  const heading = first!.text.blocks.find(({ kind }) => kind === 'heading');
  return heading && { title: heading.text, titleTag: first!.tag };
}

function compareColumn(
  { locale, outdated, source }: AlignedColumn,
  isSource: boolean,
  draft: CompareDraft,
): CompareColumn {
  const version = draft.versions.find((found) => found.locale === locale);
  const { tag, direction, name } = version ?? draft.source;
  return {
    id: locale ?? 'source',
    tag,
    direction,
    name,
    href: version?.href ?? null,
    state: isSource || locale === null ? 'source' : outdated === null ? 'unknown' : outdated ? 'outdated' : 'current',
    provenance: version?.provenance ?? null,
    source,
  };
}
