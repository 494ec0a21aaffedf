import type { AlignedRow, AlignedSentence, AlignedTopic } from '../model/aligned-topic.ts';
import type { PageText, Segment } from '../model/block.ts';
import type { CompareChange, ComparePart, CompareSentence } from '../model/compare-view.ts';
import { changedParts, namesIn, sentenceParts } from './compare-parts.ts';

/** At and above `sure` an alignment is shown without a word; below `doubtful` it asks to be looked at. */
export const doubt = { sure: 0.999, doubtful: 0.9 };

/** An aligned sentence, and what the source says in it now. */
export interface SourceSentence extends AlignedSentence {
  readonly source: string;
  /** Identifiers of the source's sentence. */
  readonly named: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** The sentences of a row, seen from the source. In code, all that is not a remark is a name: none is set apart. */
export function sourceSentences({ kind, sentences }: AlignedRow, { columns }: AlignedTopic): SourceSentence[] {
  const [first] = columns;
  return sentences.map((sentence) => {
    const source = sentence.members[0]!.map((member) => first!.text.segments[member]!.text).join(' ');
    const named = kind === 'code' ? [] : namesIn(source);
    return { ...sentence, source, named: named.length === 0 ? nothing : new Set(named) };
  });
}

/** What one version says in each sentence of a row. */
export function compareSentences(
  sentences: readonly SourceSentence[],
  at: number,
  { aligned, names }: { readonly aligned: AlignedTopic; readonly names: readonly string[] },
): CompareSentence[] {
  const { text } = aligned.columns[at]!;
  let before: Segment | null = null;
  return sentences.map((sentence) => {
    const members = sentence.members[at]!;
    const gap = gapBefore(text, before, members);
    before = text.segments[members.at(-1) ?? -1] ?? before;
    const sure = members.length === 0 ? null : sentence.confidence[at]!;
    const changes = at === 0 ? changesOf(sentence, names, aligned.columns[0]!.tag) : none;
    // One difference for all stands in the text itself; several are told apart by name.
    const [only] = changes.length === 1 ? changes : none;
    return {
      gap,
      parts: only ? only.parts : membersParts(text, members, sentence.named),
      doubt: sure === null || sure >= doubt.sure ? null : sure,
      changes: only ? none : changes,
    };
  });
}

const none: readonly CompareChange[] = [];

function changesOf({ was, source }: SourceSentence, names: readonly string[], tag: string): readonly CompareChange[] {
  if (was.every((said) => said === null)) return none;
  const versions = Map.groupBy(
    [...was.keys()].filter((at) => at > 0 && was[at] !== null),
    (at) => was[at]!,
  );
  return [...versions].map(([said, columns]) => ({
    names: columns.map((at) => names[at]!),
    parts: changedParts(said, source, tag),
  }));
}

/** The sentences of a cell as one, with the white space that stands between them. */
function membersParts(text: PageText, members: readonly number[], named: ReadonlySet<string>): readonly ComparePart[] {
  const parts: ComparePart[] = [];
  for (const [index, member] of members.entries()) {
    const gap = index === 0 ? '' : gapBefore(text, text.segments[members[index - 1]!]!, [member]);
    if (gap !== '') parts.push({ kind: 'text', text: gap });
    parts.push(...sentenceParts(text.segments[member]!, named));
  }
  return parts;
}

/** What stands in the file between a segment and the first of the next ones: nothing, a space, or a line end for a new block. */
function gapBefore({ blocks, segments }: PageText, before: Segment | null, next: readonly number[]): string {
  const segment = segments[next[0] ?? -1];
  if (!segment || !before) return '';
  if (segment.block !== before.block) return '\n';
  const { text } = blocks[segment.block]!;
  const end = text.indexOf(before.text) + before.text.length;
  return text.startsWith(segment.text, end) ? '' : ' ';
}
