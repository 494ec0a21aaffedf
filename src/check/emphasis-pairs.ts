import type { InlineCode } from '../model/block.ts';
import type { CheckedRow, RowSide } from './row-rule.ts';

/** An emphasised stretch of the source and the one that stands for it. */
export interface EmphasisPair {
  readonly source: InlineCode;
  readonly target: InlineCode;
  /** Whether nothing else can be meant: the same text, or the only ones without a partner. */
  readonly certain: boolean;
}

/**
 * Which emphasised stretches of a row correspond: first those with the same text, then, where as many are left on both
 * sides, the rest in order; none of the rest where their numbers differ.
 */
export function emphasisPairs({ source, target }: CheckedRow): EmphasisPair[] {
  if (!source || !target) return [];
  const from = emphasised(source);
  const to = emphasised(target);
  const found: EmphasisPair[] = [];
  const left = from.filter((code) => {
    const at = to.findIndex(({ text }) => text === code.text);
    if (at < 0) return true;
    found.push({ source: code, target: to.splice(at, 1)[0]!, certain: true });
    return false;
  });
  if (left.length !== to.length) return found;
  const rest = left.map((code, k) => ({ source: code, target: to[k]!, certain: left.length === 1 }));
  return [...found, ...rest].sort((a, b) => a.source.start - b.source.start);
}

/** The stretches in bold or italics, in order; of nested ones the outer. */
export function emphasised({ codes }: RowSide): InlineCode[] {
  const found: InlineCode[] = [];
  for (const code of codes) {
    if (code.kind !== 'strong' && code.kind !== 'emphasis') continue;
    if (code.text !== '' && !(found.at(-1) && code.start < found.at(-1)!.end)) found.push(code);
  }
  return found;
}
