import type { InlineCode } from '../../model/block.ts';
import type { RowFault, RowRule, RowSide } from '../row-rule.ts';
import { hasToken } from '../tokens-of.ts';

/** Inline code that says something else than in the source, or is not there. Placeholders in words may be translated. */
export const literalCode: RowRule = {
  id: 'literal-code',
  check({ source, target, kind }) {
    if (!source || !target || kind === 'code') return [];
    const from = codesOf(source);
    const to = codesOf(target);
    const lost = from.filter(({ text }) => !has(target.text, to, text));
    const strange = to.filter(({ text }) => !has(source.text, from, text));
    if (lost.length === 0 || lost.length !== strange.length) return [];
    return lost.map((code, k): RowFault => judge(code, strange[k]!, target, lost.length === 1));
  },
};

function codesOf({ codes }: RowSide): InlineCode[] {
  return codes.filter(({ kind, text }) => kind === 'code' && text !== '');
}

/** Whether a side has the words, as code or otherwise; white space counts for nothing. */
function has(side: string, codes: readonly InlineCode[], text: string): boolean {
  const wanted = text.replaceAll(/\s+/g, ' ');
  return hasToken(side, wanted) || codes.some((code) => code.text.replaceAll(/\s+/g, ' ') === wanted);
}

function judge(code: InlineCode, written: InlineCode, target: RowSide, certain: boolean): RowFault {
  const raw = target.raw.slice(written.start - target.start, written.end - target.start);
  const at = raw.indexOf(written.text);
  const message = `the code is "${code.text}" in the source`;
  const told = { message, source: code.text, target: written.text };
  if (at < 0) return { start: written.start, end: written.end, ...told };
  const start = written.start + at;
  const safe = certain && !/[`\s]/.test(code.text) ? { replacement: code.text } : {};
  return { start, end: start + written.text.length, ...told, ...safe };
}
