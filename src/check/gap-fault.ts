import type { BlockGap } from './block-gaps.ts';
import type { TopicFault } from './topic-rule.ts';

/** The fault of a gap. @param what names the blocks: one, and several */
export function gapFault(gap: BlockGap, what: readonly [one: string, several: string]): TopicFault {
  const { column, how, texts, start, end, others } = gap;
  const [have, of] = others;
  const named =
    texts.length === 1 ? `${what[0]} "${short(texts[0]!)}"` : `${texts.length} ${what[1]} from "${short(texts[0]!)}"`;
  const agree = of > 1 && (how === 'missing' ? have === of : have === 0);
  const votes = agree ? (how === 'missing' ? '; all other languages have it' : '; no other language has it') : '';
  const message = how === 'missing' ? `missing here: ${named}${votes}` : `not in the source: ${named}${votes}`;
  const told = texts.join('\n');
  return {
    column,
    start,
    end,
    message,
    ...(how === 'missing' ? { source: told, target: '' } : { source: '', target: told }),
  };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
