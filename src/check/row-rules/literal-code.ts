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
    const lost = from.filter(({ text }) => !hasToken(target.text, text));
    const strange = to.filter(({ text }) => !hasToken(source.text, text));
    if (lost.length === 0 || lost.length !== strange.length) return [];
    return lost.map((code, k): RowFault => judge(code, strange[k]!, target, lost.length === 1));
  },
};

function codesOf({ codes }: RowSide): InlineCode[] {
  return codes.filter(({ kind, text }) => kind === 'code' && text !== '');
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
