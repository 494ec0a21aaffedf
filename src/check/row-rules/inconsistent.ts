import { corruptWord } from '../corrupt-word.ts';
import { faultAt } from '../raw-place.ts';
import type { RowRule } from '../row-rule.ts';
import { wordsOf } from '../written-text.ts';

/** The usual wording stands so often, and so much more often than this one. */
const LEAST = 3;
const TIMES = 2;

/** One text of the source in another wording than on most pages. */
export const inconsistent: RowRule = {
  id: 'inconsistent',
  check(row, knowledge) {
    const { source, target, section, kind, locale } = row;
    if (!source || !target || kind === 'code' || source.text === target.text) return [];
    const strings = knowledge.strings.get(locale.tag);
    if (!strings || strings.isOnly(source.text, target.text)) return [];
    const wordings = strings.wordings(source.text);
    if (!wordings || wordings.size < 2) return [];
    const own = wordings.get(target.text) ?? 0;
    const [usual, often] = mostUsual(wordings);
    if (often < LEAST || often < own * TIMES || alike(usual, target.text) || usual === source.text) return [];
    // What is usual in this very section may have a reason: another gender, another part of speech.
    const here = strings.wordingsIn(section, source.text);
    if (here && mostUsual(here)[0] === target.text) return [];
    if (wordsOf(usual).some(({ text }) => corruptWord(text, row, knowledge))) return [];
    return [faultAt(target, 0, target.text.length, `${often} other places say “${usual}”`)];
  },
};

function mostUsual(wordings: ReadonlyMap<string, number>): readonly [string, number] {
  return [...wordings].reduce((best, one) => (one[1] > best[1] ? one : best));
}

/** Letter case, spaces and marks are matters of other rules. */
function alike(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return bare(a) === bare(b);
}
