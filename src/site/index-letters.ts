/** Where a name stands in the index. */
export interface IndexPlace {
  /** The page's name in its address: `a`, `cyrl`, `hani`, `other`. */
  readonly page: string;
  /** The page's name for readers. */
  readonly label: string;
  /** The heading above the name. */
  readonly letter: string;
  /** Names are sorted by this, by code unit: the same on every machine. */
  readonly key: string;
}

/** Scripts that have a page of their own; Latin has one a letter. Labels are the same in every language. */
const scripts: readonly (readonly [RegExp, page: string, label: string])[] = [
  [/^\p{Script=Cyrillic}/u, 'cyrl', 'А–Я'],
  [/^\p{Script=Greek}/u, 'grek', 'Α–Ω'],
  [/^\p{Script=Han}/u, 'hani', '汉字'],
  [/^[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'kana', 'かな'],
  [/^\p{Script=Hangul}/u, 'hang', '한글'],
  [/^\p{Script=Arabic}/u, 'arab', 'أ–ي'],
  [/^\p{Script=Hebrew}/u, 'hebr', 'א–ת'],
];
/** Of these, headings by first character would be as many as names. */
const withoutLetters = new Set(['hani']);

/** The place of a name: by its first letter or digit, without accents (`й` is a letter of its own), whatever its case. */
export function indexPlace(name: string): IndexPlace {
  const key = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/(?<!и)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const first = String.fromCodePoint(key.codePointAt(0) ?? 0x30);
  if (/^[a-z]/.test(first)) return { page: first, label: first.toUpperCase(), letter: first.toUpperCase(), key };
  const script = scripts.find(([is]) => is.test(first));
  if (!script) return { page: 'other', label: '0–9', letter: '0–9', key };
  const [, page, label] = script;
  return { page, label, letter: withoutLetters.has(page) ? label : first.toUpperCase(), key };
}

/** Latin letters first, then the other scripts in the order above, digits and signs at the end. */
export function pageOrder(page: string): number {
  if (/^[a-z]$/.test(page)) return page.charCodeAt(0);
  const index = scripts.findIndex(([, name]) => name === page);
  return 1000 + (index < 0 ? scripts.length : index);
}
