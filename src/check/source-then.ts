import type { AlignedSentence } from '../model/aligned-topic.ts';
import type { PageText, Segment } from '../model/block.ts';
import type { CheckedTopic } from './topic-rule.ts';

/** What the source said when a version was made, row by row. */
export interface SourceThen {
  /** The page that the segments are of: what the source was, else what it is. */
  readonly text: PageText;
  /** Its decoded file. */
  readonly file: string;
  /** Indexes of segments of `text`; none where the source said nothing; null where what it said cannot be found. */
  members(sentence: AlignedSentence): readonly number[] | null;
}

const known = new WeakMap<CheckedTopic, Map<PageText | number, SourceThen>>();

/**
 * Finds in the source text that a version was made from the segments of its rows, which know its words only. Versions made
 * from the same text share the answer.
 */
export function sourceThen(checked: CheckedTopic, column: number): SourceThen {
  const pinned = checked.versions[column]!.pinned;
  const all = known.get(checked) ?? new Map<PageText | number, SourceThen>();
  known.set(checked, all);
  const key = pinned?.text ?? column;
  const found = all.get(key) ?? (pinned ? fromPinned(checked, column) : fromNow(checked, column));
  all.set(key, found);
  return found;
}

function fromNow({ topic, versions }: CheckedTopic, column: number): SourceThen {
  return {
    text: topic.columns[0]!.text,
    file: versions[0]!.file,
    members: ({ members, was }) => (was[column] === null ? members[0]! : null),
  };
}

/** Of several sentences with the same words each row gets the first one that no row before it got. */
function fromPinned({ topic, versions }: CheckedTopic, column: number): SourceThen {
  const { text, file } = versions[column]!.pinned!;
  const { segments } = topic.columns[0]!.text;
  const waiting = byWords(text);
  const found = new Map<AlignedSentence, readonly number[] | null>();
  for (const { sentences, section } of topic.rows) {
    for (const sentence of sentences) {
      const { members, was } = sentence;
      const said = was[column] ?? members[0]!.map((index) => segments[index]!.text).join(' ');
      const next = waiting.get(`${section}\n${said}`)?.shift() ?? waiting.get(said)?.at(-1);
      found.set(sentence, said === '' ? [] : next === undefined ? runOf(text.segments, said) : [next]);
    }
  }
  return { text, file, members: (sentence) => found.get(sentence) ?? null };
}

function byWords({ segments, blocks }: PageText): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { text, block }] of segments.entries()) {
    for (const key of [`${blocks[block]!.section}\n${text}`, text]) {
      const waiting = found.get(key);
      if (waiting) waiting.push(index);
      else found.set(key, [index]);
    }
  }
  return found;
}

/** Segments in a row whose words together are the text. */
function runOf(segments: readonly Segment[], text: string): number[] | null {
  for (const [first, segment] of segments.entries()) {
    if (!text.startsWith(segment.text)) continue;
    let joined = segment.text;
    const members = [first];
    for (let next = first + 1; joined.length < text.length && next < segments.length; next++) {
      joined += ` ${segments[next]!.text}`;
      members.push(next);
    }
    if (joined === text) return members;
  }
  return null;
}
