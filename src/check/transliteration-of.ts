/** How machines write Latin words in Cyrillic, read back; then both are brought to what they sound like. */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'g',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'k',
  ч: 'kh',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ї: 'i',
  є: 'e',
  ґ: 'g',
};
const sounds: readonly (readonly [RegExp, string])[] = [
  [/th/g, 's'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/[cq]/g, 'k'],
  [/y/g, 'i'],
  [/j/g, 'g'],
];
const cyrillicWord = /[\p{Script=Cyrillic}\p{N}_]+/gu;

/** So large a share of the letters may differ between a name and what it sounds like. */
const LIKE = 0.34;
/** Shorter names sound like words of the language. */
const SHORTEST = 5;

/** Where a Latin name stands in a text in Cyrillic letters, as machines transliterate: `чанжекэй` for `ChangeKey`; null: nowhere. */
export function transliterationOf(name: string, text: string): { readonly at: number; readonly text: string } | null {
  if (name.length < SHORTEST || !/\p{Script=Cyrillic}/u.test(text)) return null;
  const wanted = soundOf(name);
  let best: { at: number; text: string; distance: number } | null = null;
  for (const { 0: word, index } of text.matchAll(cyrillicWord)) {
    const most = Math.floor(wanted.length * LIKE);
    const heard = soundOf(word);
    if (Math.abs(heard.length - wanted.length) > most) continue;
    const found = distance(heard, wanted);
    if (found <= most && (!best || found < best.distance)) best = { at: index, text: word, distance: found };
  }
  return best && { at: best.at, text: best.text };
}

function soundOf(word: string): string {
  let heard = '';
  for (const letter of word.toLowerCase()) heard += letters[letter] ?? letter;
  for (const [from, to] of sounds) heard = heard.replaceAll(from, to);
  return heard;
}

/** How many letters must be changed, added or left out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
