import type { Writing } from '../../model/writing.ts';
import { faultAt } from '../raw-place.ts';
import type { RowFault, RowRule, RowSide } from '../row-rule.ts';
import { proseOf } from '../written-text.ts';

const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
/** A half-width mark behind a letter of a script that writes in full width, and the spaces behind it. */
const halfWidth = new RegExp(`(?<=${wide})(?:([,;:?!])(?:\\s*(?=${wide})|$)|(\\.)$)`, 'gu');
/** A mark of full width between the digits of one number. */
const inNumber = /(?<=\p{Nd})[，．](?=\p{Nd}{3}(?!\p{Nd}))/gu;
const loose = /(?<=[\p{L}\p{N})»”"])(\s+)([,.;:!?])(?=\s|$)/gu;

/** Marks in a form, or with spaces, of another language: `a , b`, `mot:` where a space is due, half width where full width is. */
export const punctLocale: RowRule = {
  id: 'punct-locale',
  check({ source, target, locale, kind }, { writings }) {
    const writing = writings.get(locale.tag);
    if (!source || !target || !writing || kind === 'code' || kind === 'html') return [];
    if (source.text === target.text) return [];
    const prose = proseOf(target);
    return [
      ...narrowMarks(target, prose, writing),
      ...missingSpaces(target, prose, writing),
      ...looseMarks(target, prose, source.text, writing),
      ...missingOpeners(target, prose, writing),
    ];
  },
};

function narrowMarks(side: RowSide, prose: string, { fullwidth }: Writing): RowFault[] {
  if (Object.keys(fullwidth).length === 0) return [];
  const narrow = Array.from(prose.matchAll(halfWidth)).flatMap(({ 0: all, index }) => {
    const right = fullwidth[all.trim()];
    return right ? [faultAt(side, index, index + all.length, `“${all.trim()}” is written “${right}” here`, right)] : [];
  });
  const numbers = Array.from(prose.matchAll(inNumber), ({ 0: mark, index }) =>
    faultAt(side, index, index + 1, `“${mark}” inside a number`, mark.normalize('NFKC')),
  );
  return [...narrow, ...numbers];
}

/** Where this language has a space and there is none. A mark inside a token (`xs:string`, `12:30`) is none of a sentence. */
function missingSpaces(side: RowSide, prose: string, { spaceBefore, spaceAfter }: Writing): RowFault[] {
  const faults: RowFault[] = [];
  if (spaceBefore === '' && spaceAfter === '') return faults;
  for (let at = 1; at < prose.length; at++) {
    const mark = prose[at]!;
    if (!spaceBefore.includes(mark) || !/[\p{L}\p{N})]/u.test(prose[at - 1]!)) continue;
    if (/[^\s)»]/.test(prose[at + 1] ?? ' ')) continue;
    faults.push(faultAt(side, at, at + 1, `a space is due before “${mark}”`, `\u{A0}${mark}`));
  }
  for (let at = 0; at < prose.length - 1; at++) {
    if (spaceAfter.includes(prose[at]!) && /[\p{L}\p{N}]/u.test(prose[at + 1]!))
      faults.push(faultAt(side, at, at + 1, `a space is due after “${prose[at]}”`, `${prose[at]}\u{A0}`));
  }
  return faults;
}

function looseMarks(side: RowSide, prose: string, source: string, { spaceBefore }: Writing): RowFault[] {
  return Array.from(prose.matchAll(loose)).flatMap(({ 0: all, 1: space, 2: mark, index }) => {
    if (spaceBefore.includes(mark!) || source.includes(` ${mark}`)) return [];
    return [faultAt(side, index, index + all.length, `no space before “${mark}”`, all.slice(space!.length))];
  });
}

function missingOpeners(side: RowSide, prose: string, { openers }: Writing): RowFault[] {
  return Object.entries(openers).flatMap(([mark, opener]) => {
    const at = prose.search(new RegExp(`(?<=[\\p{L}\\p{N})"»])[${mark}](?=["»”)]?(?:\\s|$))`, 'u'));
    return at < 0 || prose.includes(opener)
      ? []
      : [faultAt(side, at, at + 1, `“${mark}” is not opened by “${opener}”`)];
  });
}
