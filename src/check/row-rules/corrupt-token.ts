import { corruptWord } from '../corrupt-word.ts';
import { faultAt } from '../raw-place.ts';
import type { RowFault, RowRule } from '../row-rule.ts';
import { letterRunsOf, proseOf } from '../written-text.ts';

/** UTF-8 read as Latin-1 or Windows-1252, the sign for a lost character, and controls. */
const mangled =
  /[ÃÂÐÑ][\u{80}-\u{BF}‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿]|â€[\u{80}-\u{BF}“”™œ¦¢]|\u{FFFD}|[\u{1}-\u{8}\u{E}-\u{1F}\u{7F}-\u{9F}]/gu;
const entity = /&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,4});/giu;

/** A string that is no word: two words in one, a word inside another, characters that were lost. */
export const corruptToken: RowRule = {
  id: 'corrupt-token',
  check(row, knowledge) {
    const { source, target, kind } = row;
    if (!source || !target || kind === 'code' || kind === 'html' || source.text === target.text) return [];
    const prose = proseOf(target);
    const faults: RowFault[] = [];
    for (const { text, at } of letterRunsOf(prose)) {
      const found = corruptWord(text, row, knowledge);
      if (!found) continue;
      const message =
        found.meant === null ? `“${text}” is no word` : `“${text}” is no word; “${found.meant}” was meant`;
      const start = at + found.from;
      faults.push(faultAt(target, start, at + found.to, message, found.replacement));
    }
    for (const pattern of [mangled, entity]) {
      for (const { 0: text, index } of prose.matchAll(pattern)) {
        if (source.text.includes(text)) continue;
        faults.push(faultAt(target, index, index + text.length, `“${text}” is a damaged character`, restored(text)));
      }
    }
    return faults;
  },
};

/** C1 controls are characters of Windows-1252 that were taken for Latin-1. */
function restored(text: string): string | undefined {
  const code = text.codePointAt(0)!;
  if (text.length > 1 || code < 0x80 || code > 0x9f) return undefined;
  const read = new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return read === text ? undefined : read;
}
