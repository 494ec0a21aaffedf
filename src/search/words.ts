import { fold } from './fold.ts';

/** Scripts that put no spaces between words. The mark of a long vowel belongs to all scripts, and so to none. */
const dense =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const runs = new RegExp(`[${dense}]+|(?:(?![${dense}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const isDense = new RegExp(`^[${dense}]`, 'u');
const anyDense = new RegExp(`[${dense}]`, 'u');
/** The same as `runs` where nothing is dense. */
const solidRuns = /[\p{L}\p{N}\p{M}]+/gu;

/** What is longer is no word but a key, a hash, or an encoded file. */
const longest = 40;

/**
 * The words of a text, folded, in order and as often as they stand there. Runs of a script without spaces become
 * pairs of neighbouring characters: every machine cuts them alike, which dictionaries of browsers do not.
 */
export function indexWords(text: string): string[] {
  return partsOf(text).flatMap(wordsOfPart);
}

/** A text cut at white space. No word goes across it, and how a letter is folded depends on nothing beyond it. */
export function partsOf(text: string): string[] {
  return text.split(/[ \t\r\n]+/);
}

/** The words of what stands between white space. */
function wordsOfPart(part: string): string[] {
  const folded = fold(part);
  if (!anyDense.test(folded)) return (folded.match(solidRuns) ?? []).filter(isWord);
  return (folded.match(runs) ?? []).flatMap((run) => (isDense.test(run) ? pairs(run) : isWord(run) ? [run] : []));
}

function isWord(run: string): boolean {
  return run.length <= longest;
}

/** One word that somebody looks for, folded. */
export interface QueryWord {
  /** As written, then other ways to spell it. */
  readonly forms: readonly string[];
  /** Whether its script has no spaces: then pairs of its characters stand for it in the index. */
  readonly dense: boolean;
  /** In such a script: the last character of the word before it, or ''. */
  readonly before: string;
}

/** Cuts a run of a script without spaces into words. */
export type CutRun = (run: string) => readonly string[];

/**
 * The words of a query, in order.
 */
export function queryWords(query: string, cut: CutRun): QueryWord[] {
  const found: QueryWord[] = [];
  for (const [run] of fold(query).matchAll(runs)) {
    if (isDense.test(run)) {
      const texts = cut(run);
      for (const [at, text] of texts.entries()) {
        found.push({ forms: [text], dense: true, before: [...(texts[at - 1] ?? '')].at(-1) ?? '' });
      }
    } else found.push({ forms: spellings(run.slice(0, longest)), dense: false, before: '' });
  }
  return found;
}

/**
 * Without umlauts on the keyboard `ueber` means `über`, which folded is `uber`. In languages without umlauts the second
 * spelling finds nothing.
 */
function spellings(word: string): string[] {
  const plain = word.replace(/([aou])e/g, '$1');
  return plain === word ? [word] : [word, plain];
}

/** @returns the pairs of neighbouring characters of a run; the run itself where it is a single one */
export function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return [run];
  return characters.slice(1).map((character, index) => characters[index]! + character);
}
