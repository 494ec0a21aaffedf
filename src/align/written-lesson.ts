import type { Table } from './lexicon.ts';
import type { Lesson } from './page-aligner.ts';

/** A lesson as JSON, which gives every number back to the last bit. */
export function writtenLesson({ words, lexicon, ...rest }: Lesson): string {
  const { forward, backward, sourceShare, targetShare } = lexicon;
  return JSON.stringify({
    ...rest,
    words,
    forward: lists(forward),
    backward: lists(backward),
    sourceShare: [...sourceShare],
    targetShare: [...targetShare],
  });
}

/** The lesson that `writtenLesson` wrote. */
export function readLesson(written: string): Lesson {
  const { words, lengths, literalsKept, isTaught, forward, backward, sourceShare, targetShare } = JSON.parse(
    written,
  ) as {
    readonly [key in Exclude<keyof Lesson, 'lexicon'>]: Lesson[key];
  } & Readonly<Record<'forward' | 'backward', Lists> & Record<'sourceShare' | 'targetShare', number[]>>;
  const lexicon = {
    forward: table(forward),
    backward: table(backward),
    sourceShare: Float64Array.from(sourceShare),
    targetShare: Float64Array.from(targetShare),
  };
  return { words, lexicon, lengths, literalsKept, isTaught };
}

type Lists = readonly [rowStart: number[], tokens: number[], probabilities: number[]];

function lists({ rowStart, tokens, probabilities }: Table): Lists {
  return [[...rowStart], [...tokens], [...probabilities]];
}

function table([rowStart, tokens, probabilities]: Lists): Table {
  return {
    rowStart: Int32Array.from(rowStart),
    tokens: Int32Array.from(tokens),
    probabilities: Float64Array.from(probabilities),
  };
}
