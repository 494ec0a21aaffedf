import { faultAt } from '../raw-place.ts';
import type { RowFault, RowRule } from '../row-rule.ts';
import { proseOf } from '../written-text.ts';

/** Every bracket by its kind: those of full width are the same as the others. Angles are signs of comparison as well. */
const kinds: Readonly<Record<string, string>> = {
  '(': '()',
  '（': '()',
  '[': '[]',
  '［': '[]',
  '【': '【】',
  '{': '{}',
  '「': '「」',
  '『': '『』',
};
const closers: Readonly<Record<string, string>> = {
  ')': '()',
  '）': '()',
  ']': '[]',
  '］': '[]',
  '】': '【】',
  '}': '{}',
  '」': '「」',
  '』': '『』',
};
const any = /[()（）[\]［］【】{}「」『』]/;

interface Stray {
  readonly at: number;
  readonly kind: string;
}

/** A bracket without its pair, where the source has all brackets of the kind in pairs. */
export const brackets: RowRule = {
  id: 'brackets',
  check({ source, target }) {
    if (!source || !target || !any.test(target.text)) return [];
    const prose = proseOf(target);
    const strays = straysOf(prose);
    if (strays.length === 0) return [];
    const open = new Set(straysOf(proseOf(source)).map(({ kind }) => kind));
    const faults: RowFault[] = [];
    for (const { at, kind } of strays) {
      if (open.has(kind)) continue;
      const bracket = prose[at]!;
      const what = bracket in kinds ? 'is never closed' : 'closes nothing';
      faults.push(faultAt(target, at, at + 1, `“${bracket}” ${what}`));
    }
    return faults;
  },
};

/** Brackets without a partner of their kind. Kinds do not disturb each other: `([)]` is two pairs. */
function straysOf(text: string): Stray[] {
  const open = new Map<string, number[]>();
  const strays: Stray[] = [];
  for (let at = 0; at < text.length; at++) {
    const opener = kinds[text[at]!];
    const closer = closers[text[at]!];
    if (opener) open.set(opener, [...(open.get(opener) ?? []), at]);
    else if (closer && open.get(closer)?.pop() === undefined) strays.push({ at, kind: closer });
  }
  for (const [kind, places] of open) for (const at of places) strays.push({ at, kind });
  return strays.sort((a, b) => a.at - b.at);
}
