/** Offsets inside a plain text where one sentence ends and the next one begins. */
export type SentenceCuts = (plain: string) => readonly number[];

/** A text with a mark that can end a sentence and something to read behind it. */
const severalSentences = /[\p{Sentence_Terminal}\n][\s\S]*[\p{L}\p{N}]/u;
/** Scripts that put no space between sentences. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const lastWord = /[^\s([{"'„“«‹]+$/u;

/**
 * A splitter for one language: the sentence boundaries of Unicode (UAX 29, by `Intl.Segmenter`), without those after an
 * abbreviation, without those that an ASCII mark makes inside a word (`Items[0].Name`, `?id=`), and without those
 * after which nothing can be read. A line feed always is a boundary.
 * @param tag BCP 47
 * @param abbreviations as they are written, with their full stops and inner spaces: `z. B.`
 */
export function sentenceCuts(tag: string, abbreviations: readonly string[]): SentenceCuts {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
  const abbreviated = abbreviationTest(abbreviations);
  return (plain) => {
    if (!severalSentences.test(plain)) return [];
    const cuts: number[] = [];
    for (const { index } of segmenter.segment(plain)) {
      if (index > 0 && isCut(plain, index, abbreviated)) cuts.push(index);
    }
    return cuts;
  };
}

function isCut(plain: string, at: number, abbreviated: (before: string) => boolean): boolean {
  if (plain[at - 1] === '\n') return true;
  const before = plain.slice(Math.max(0, at - 40), at);
  const touching = before.trimEnd().length === before.length;
  if (touching && /[.!?]["')\]]*$/.test(before) && !spaceless.test(plain[at] ?? '')) return false;
  if (!/[\p{L}\p{N}]/u.test(plain.slice(at))) return false;
  return !abbreviated(before.trimEnd());
}

/** Whether a text ends with one of the abbreviations, as whole words; spaces inside may be missing or not breakable. */
function abbreviationTest(abbreviations: readonly string[]): (before: string) => boolean {
  if (abbreviations.length === 0) return () => false;
  // What a longer abbreviation leaves behind when it is cut in the middle: `z.` of `z. B.`.
  const forms = new Set(abbreviations.flatMap((written) => beginnings(written)));
  const longest = Math.max(...[...forms].map((form) => form.split(' ').length));
  return (before) => {
    const words = before.split(/\s+/u).slice(-longest);
    const last = lastWord.exec(words.at(-1) ?? '')?.[0] ?? '';
    if (!last.endsWith('.')) return false;
    for (let from = 0; from < words.length; from++) {
      const head =
        from === words.length - 1 ? [last] : [lastWord.exec(words[from] ?? '')?.[0] ?? '', ...words.slice(from + 1)];
      if (forms.has(head.join(' '))) return true;
    }
    return false;
  };
}

/** `z. B.` → `z.`, `z. B.`, `z.B.`: every place at which a splitter may stop. */
function beginnings(abbreviation: string): string[] {
  const words = abbreviation.split(/\s+/u);
  const found = [abbreviation.replaceAll(/\s+/gu, '')];
  for (let count = 1; count <= words.length; count++) {
    const head = words.slice(0, count).join(' ');
    if (head.endsWith('.')) found.push(head);
  }
  return found;
}
