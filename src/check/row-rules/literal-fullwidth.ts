import { faultAt } from '../raw-place.ts';
import type { RowFault, RowRule } from '../row-rule.ts';

/** Letters, digits and the underscore in full width (U+FF10 to U+FF5A), alone or mixed with plain ones. */
const wide = /[A-Za-z0-9_.]*[０-９Ａ-Ｚａ-ｚ＿][A-Za-z0-9_.０-９Ａ-Ｚａ-ｚ＿．]*/g;
/** A mark in full width inside a name or an address: `xs：string`, `https：／／`. */
const wideMark = /[A-Za-z_][\w.-]*[：／．＿](?:[：／．＿]|(?=[A-Za-z_]))[\w.:/：／．＿-]*/g;

/** Letters, digits or marks in full width where the source has the same in plain ones. */
export const literalFullwidth: RowRule = {
  id: 'literal-fullwidth',
  check({ source, target, kind }) {
    if (!target || !/[０-９Ａ-Ｚａ-ｚ＿：／．]/.test(target.text)) return [];
    const faults: RowFault[] = [];
    const said = (source?.text ?? '').replaceAll(/\s/g, '');
    for (const form of [wide, wideMark]) {
      for (const { 0: written, index } of target.text.matchAll(form)) {
        const plain = written.normalize('NFKC');
        if (plain === written || (form === wideMark && !said.includes(plain))) continue;
        if (form === wideMark && /[０-９Ａ-Ｚａ-ｚ＿]/.test(written)) continue;
        const message = `"${written}" is written in full width`;
        const isSafe = kind !== 'code' && said.includes(plain);
        const fault = faultAt(target, index, index + written.length, message, isSafe ? plain : undefined);
        faults.push({ ...fault, source: plain, target: written });
      }
    }
    return faults;
  },
};
