import { emphasised } from '../emphasis-pairs.ts';
import type { Knowledge } from '../knowledge.ts';
import { isLiteral } from '../literals.ts';
import { faultAt } from '../raw-place.ts';
import type { CheckedRow, RowFault, RowRule } from '../row-rule.ts';
import { hasToken, identifiersOf } from '../tokens-of.ts';
import { variantOf } from '../variant-of.ts';

/** An identifier of the source that stands here in another case, or split: `Get Item` for `GetItem`, `False` for `false`. */
export const literalIdent: RowRule = {
  id: 'literal-ident',
  check(row, knowledge) {
    const { source, target, kind } = row;
    if (!source || !target || kind === 'heading' || kind === 'code') return [];
    if (source.text === target.text) return [];
    const faults: RowFault[] = [];
    for (const name of namesOf(row, knowledge)) {
      if (hasToken(target.text, name)) continue;
      const found = variantOf(name, target.text);
      // What the source itself writes elsewhere in the row is no variant.
      if (!found || hasToken(source.text, found.text)) continue;
      const message = `"${found.text}" must be written "${name}"`;
      const fault = faultAt(target, found.at, found.at + found.text.length, message, name);
      faults.push({ ...fault, source: name, target: found.text });
    }
    return faults;
  },
};

const hasCapitalInside = /[a-z\d][A-Z]|[A-Z]{2}[a-z]|_/;

/** Identifiers of the source's prose; what stands in links and in code is judged by other rules. */
function namesOf(row: CheckedRow, knowledge: Knowledge): Set<string> {
  const source = row.source!;
  const elsewhere = source.codes.filter(({ kind }) => kind === 'link' || kind === 'image' || kind === 'code');
  let text = source.text;
  for (const code of elsewhere) if (code.text !== '') text = text.replace(code.text, ' ');
  // `SP1` and `base64` are words with a number; languages write them as they do.
  const names = new Set(
    identifiersOf(text)
      .map((found) => found.text)
      .filter((name) => hasCapitalInside.test(name)),
  );
  for (const code of emphasised(source))
    if (!/\s/.test(code.text) && isLiteral(code.text, row, knowledge)) names.add(code.text);
  return names;
}
