import { allOf, type Found } from './find-terms.ts';
import { fold } from './fold.ts';
import { likeness } from './likeness.ts';
import type { LocaleIndex } from './locale-index.ts';
import { indexWords, type QueryWord } from './words.ts';

/** A page's title and description, cut once for all queries. */
interface Head {
  /** Letters and digits only. */
  readonly solid: readonly string[];
  readonly words: readonly (readonly string[])[];
}

/** Worth of neighbours that stand in the text only. */
const worthInText = 0.7;

const heads = new WeakMap<LocaleIndex, Map<number, Head>>();

function headOf(index: LocaleIndex, page: number): Head {
  const known = heads.get(index) ?? new Map<number, Head>();
  heads.set(index, known);
  const head = known.get(page) ?? makeHead(index, page);
  known.set(page, head);
  return head;
}

function makeHead(index: LocaleIndex, page: number): Head {
  const [, title, , , description] = index.table.pages[page]!;
  const texts = [title, description];
  const solid = texts.map((text) => fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, ''));
  return { solid, words: texts.map(indexWords) };
}

/**
 * Tells how many neighbours in a query are neighbours on a page, 0 to 1: in its title or description; and where the
 * script has no spaces, in its text too, since there the pair of characters across the border is a term.
 */
export async function sideBySide(index: LocaleIndex, words: readonly QueryWord[]): Promise<(page: number) => number> {
  const borders = await Promise.all(words.map((word) => border(index, word)));
  return (page) => {
    const head = headOf(index, page);
    if (words.length === 1) return head.solid.some((text) => text.includes(words[0]!.forms[0]!)) ? 1 : 0;
    let sum = 0;
    for (let at = 1; at < words.length; at++) {
      const inText = borders[at]?.has(page) ? worthInText : 0;
      sum += Math.max(inText, closeness(words[at - 1]!, words[at]!, head));
    }
    return sum / (words.length - 1);
  };
}

/** Pages with the pair of characters where a word meets the one before it. */
async function border(index: LocaleIndex, { forms, before }: QueryWord): Promise<Found | null> {
  return before ? allOf(index, [before + [...forms[0]!][0]!]) : null;
}

function closeness(before: QueryWord, word: QueryWord, head: Head): number {
  let best = 0;
  for (const first of before.forms) {
    for (const second of word.forms) {
      if (head.solid.some((text) => text.includes(first + second))) return 1;
      for (const words of head.words) best = Math.max(best, nearness(first, second, words));
    }
  }
  return best;
}

/** How well two neighbouring terms answer two words, 0 to 1. */
function nearness(first: string, second: string, terms: readonly string[]): number {
  let best = 0;
  for (let at = 1; at < terms.length; at++) {
    const after = likeness(second, terms[at]!);
    if (after > best) best = Math.max(best, Math.min(after, likeness(first, terms[at - 1]!)));
  }
  return best;
}
