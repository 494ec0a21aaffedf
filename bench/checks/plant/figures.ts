import { type Planter, pick, plantedText } from '../planter.ts';

/** Planters of wrong numbers. */

/** Another digit in a number that source and target share. */
export const plantNumber: Planter = ({ source, target }, random) => {
  const shared = Array.from(target!.text.matchAll(/(?<![\p{L}\p{N}_.,/-])\d{2,}(?![\p{L}\p{N}_.,/-])/gu)).filter(
    ({ 0: own }) => new RegExp(`(?<![\\p{L}\\d_.,/-])${own}(?![\\p{L}\\d_.,/-])`, 'u').test(source!.text),
  );
  const found = pick(shared, random);
  if (!found) return null;
  const { 0: own, index } = found;
  const at = Math.floor(random() * own.length);
  const digit = (Number(own[at]) + 1 + Math.floor(random() * 8)) % 10;
  const other = own.slice(0, at) + digit + own.slice(at + 1);
  return plantedText(
    target!.text.slice(0, index) + other + target!.text.slice(index + own.length),
    index,
    index + own.length,
  );
};

/** The language's mark of a calendar year beside a version. */
export const plantProductYear: Planter = ({ source, target, locale }, random, { writings }) => {
  const form = pick(writings.get(locale.tag)?.years ?? [], random);
  const found = /\p{Lu}\p{L}+ ((?:19|20)\d\d)(?!\p{N})/u.exec(target!.text);
  if (!form || !found || !source!.text.includes(found[0])) return null;
  const at = found.index + found[0].length - 4;
  const dated = form.replace('#', found[1]!);
  return plantedText(target!.text.slice(0, at) + dated + target!.text.slice(at + 4), at, at + dated.length);
};
