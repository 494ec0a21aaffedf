import type { AlignedSentence } from '../model/aligned-topic.ts';
import type { PageText, Segment } from '../model/block.ts';
import type { CheckedTopic } from './topic-rule.ts';

/**
 * Finds in the source text that a version was made from the segments of its rows, which know its words only. Rows must be
 * asked for in order: of several sentences with the same words the first one not yet given is taken.
 */
export class SourceThen {
  private readonly now: PageText;
  private readonly old: PageText | null;
  private readonly waiting: Map<string, number[]> | null;

  constructor({ topic, versions }: CheckedTopic, column: number) {
    this.now = topic.columns[0]!.text;
    const pinned = versions[column]!.pinned?.text ?? null;
    this.old = pinned;
    this.waiting = pinned && byWords(pinned);
  }

  /** The page that the segments are of: what the source was, else what it is. */
  get text(): PageText {
    return this.old ?? this.now;
  }

  /** Indexes of segments of `text`; none where the source said nothing; null where what it said cannot be found. */
  members({ members, was }: AlignedSentence, column: number, section: string): readonly number[] | null {
    const own = members[0]!;
    if (!this.old || !this.waiting) return was[column] === null ? own : null;
    const said = was[column] ?? own.map((index) => this.now.segments[index]!.text).join(' ');
    if (said === '') return [];
    const next = this.waiting.get(`${section}\n${said}`)?.shift() ?? this.waiting.get(said)?.at(-1);
    return next === undefined ? runOf(this.old.segments, said) : [next];
  }
}

function byWords({ segments, blocks }: PageText): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { text, block }] of segments.entries()) {
    for (const key of [`${blocks[block]!.section}\n${text}`, text]) {
      const known = found.get(key);
      if (known) known.push(index);
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
