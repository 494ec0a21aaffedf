import { isIdentifier } from '../../../src/check/tokens-of.ts';
import { proseOf, wordsOf } from '../../../src/check/written-text.ts';
import { type Planter, pick, plantedText } from '../planter.ts';

/** Planters of faults inside words, and of words too many. */

/** `smTP` for `SMTP`: small first letters, or a small rest. */
export const plantAcronymCase: Planter = ({ source, target }, random) => {
  const own = wordsOf(proseOf(target!)).filter(
    ({ text }) => /^\p{Lu}{3,}$/u.test(text) && wordsOf(source!.text).some((word) => word.text === text),
  );
  const word = pick(own, random);
  if (!word) return null;
  const { text, at } = word;
  const forms = [
    text.slice(0, 2).toLowerCase() + text.slice(2),
    text[0]! + text.slice(1).toLowerCase(),
    text.toLowerCase(),
  ];
  return replaced(target!.text, at, text.length, pick(forms, random)!);
};

/** A capital inside a word of a script that has them and is not Latin; a name without its own capital. */
export const plantCaseGlitch: Planter = ({ source, target, others }, random) => {
  const words = wordsOf(proseOf(target!));
  const inside = words.filter(({ text }) => /^\p{Script=Cyrillic}\p{Ll}{5,}$/u.test(text));
  const names = words.filter(
    ({ text }) =>
      /^\p{Lu}\p{Ll}{3,}$/u.test(text) &&
      wordsOf(source!.text).some((word) => word.text === text) &&
      [...others.values()].filter((other) => other.includes(text)).length >= 2,
  );
  const word = pick(inside.length > 0 && random() < 0.5 ? inside : names, random);
  if (!word) return null;
  const { text, at } = word;
  const half = Math.floor(text.length / 2);
  const glitch = names.includes(word)
    ? text.toLowerCase()
    : text.slice(0, half) + text[half]!.toUpperCase() + text.slice(half + 1);
  return replaced(target!.text, at, text.length, glitch);
};

/** A word once more. */
export const plantDoubledWord: Planter = ({ target }, random) => {
  const word = pick(
    wordsOf(proseOf(target!)).filter(({ text }) => /^\p{L}{3,}$/u.test(text) || /^\p{Script=Han}{3,6}$/u.test(text)),
    random,
  );
  if (!word) return null;
  const { text, at } = word;
  const space = /\p{Script=Han}/u.test(text) ? '' : ' ';
  const end = at + text.length;
  const full = `${target!.text.slice(0, end)}${space}${text}${target!.text.slice(end)}`;
  return plantedText(full, end, end + space.length + text.length);
};

/** A word inside another, an identifier grown together with its neighbour, letters of a wrong encoding. */
export const plantCorruptToken: Planter = (row, random, { targetWords }) => {
  const { source, target, locale } = row;
  const words = wordsOf(proseOf(target!));
  const kind = Math.floor(random() * 3);
  if (kind === 0) {
    const own = targetWords.get(locale.tag)!;
    const usual = words.filter(({ text }) => /^\p{L}{6,}$/u.test(text) && (own.get(text.toLowerCase()) ?? 0) > 5);
    const [outer, inner] = [pick(usual, random), pick(usual, random)];
    if (!outer || !inner || /\p{Script=Han}/u.test(outer.text) || outer.text === inner.text) return null;
    const at = 2 + Math.floor(random() * (outer.text.length - 4));
    const set = inner.text[0]!.toUpperCase() + inner.text.slice(1).toLowerCase();
    const corrupt = outer.text.slice(0, at) + set + outer.text.slice(at);
    return replaced(target!.text, outer.at, outer.text.length, corrupt);
  }
  if (kind === 1) {
    const next = words.find(
      ({ text }, index) =>
        isIdentifier(text) &&
        wordsOf(source!.text).some((word) => word.text === text) &&
        /^\p{Ll}+$/u.test(words[index + 1]?.text ?? '') &&
        words[index + 1]!.at === words[index]!.at + text.length + 1,
    );
    if (!next || /[\p{Script=Han}]/u.test(target!.text)) return null;
    const end = next.at + next.text.length;
    const full = target!.text.slice(0, end) + target!.text.slice(end + 1);
    return plantedText(full, next.at, end + 1);
  }
  const letter = pick(Array.from(target!.text.matchAll(/[éèàçñóíáäöüß—]/gu)), random);
  if (!letter) return null;
  const mangled = Buffer.from(letter[0], 'utf8').toString('latin1');
  return replaced(target!.text, letter.index, 1, mangled);
};

function replaced(text: string, at: number, length: number, by: string) {
  return plantedText(text.slice(0, at) + by + text.slice(at + length), at, at + by.length);
}
