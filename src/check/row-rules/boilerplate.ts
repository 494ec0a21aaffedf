import { corruptWord } from '../corrupt-word.ts';
import { faultAt } from '../raw-place.ts';
import type { RowRule } from '../row-rule.ts';
import { wordsOf } from '../written-text.ts';

/** A phrase is set when it stands so often, and nearly always in the same words; a variant is rare. */
const OFTEN = 20;
const USUAL_SHARE = 0.9;
const RARE_SHARE = 0.05;

/** A phrase that nearly all pages have in the same words, and this one in others. */
export const boilerplate: RowRule = {
  id: 'boilerplate',
  check(row, knowledge) {
    const { source, target, section, kind, locale } = row;
    if (!source || !target || kind === 'code' || source.text === target.text) return [];
    const strings = knowledge.strings.get(locale.tag);
    if (!strings || strings.isOnly(source.text, target.text)) return [];
    const wordings = strings.wordingsIn(section, source.text);
    if (!wordings || (wordings.size === 1 && wordings.has(target.text))) return [];
    const total = [...wordings.values()].reduce((sum, count) => sum + count, 0);
    const [usual, often] = [...wordings].reduce((best, one) => (one[1] > best[1] ? one : best));
    const own = wordings.get(target.text) ?? 0;
    if (total < OFTEN || often < total * USUAL_SHARE || own > total * RARE_SHARE || usual === target.text) return [];
    if (usual === source.text || wordsOf(usual).some(({ text }) => corruptWord(text, row, knowledge))) return [];
    const message = `${often} other pages say “${usual}”`;
    return [faultAt(target, 0, target.text.length, message, usual)];
  },
};
