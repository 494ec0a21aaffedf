import { type Planted, type Planter, pick, plantedText } from '../planter.ts';

/** Planters of wrong punctuation. */

/** One bracket of a pair less. */
export const plantBrackets: Planter = ({ target }, random) => {
  const found = pick(
    Array.from(target!.text.matchAll(/[([（](?=[^()（）[\]]*[)\]）])|(?<=[([（][^()（）[\]]*)[)\]）]/gu)),
    random,
  );
  if (!found) return null;
  // What is left of the pair is what is found.
  const text = target!.text.slice(0, found.index) + target!.text.slice(found.index + 1);
  return plantedText(text, 0, text.length);
};

/** One quotation mark less, or one of English. */
export const plantQuotes: Planter = ({ target, locale }, random, { writings }) => {
  const found = pick(Array.from(target!.text.matchAll(/["«»„“”]/gu)), random);
  const foreign = ['“', '”', '«'].find((mark) => !writings.get(locale.tag)!.quotes.some((pair) => pair.includes(mark)));
  if (!found) return null;
  const by = foreign && random() < 0.5 ? foreign : '';
  const text = target!.text.slice(0, found.index) + by + target!.text.slice(found.index + 1);
  return plantedText(text, 0, text.length);
};

const stops: Readonly<Record<string, readonly string[]>> = {
  '.': ['', ':'],
  '。': ['', '：'],
  ':': ['.', ''],
  '：': ['。', ''],
};

/** The end mark taken away or changed. */
export const plantPunctEnd: Planter = ({ target, kind }, random) => {
  const { text } = target!;
  const by = pick(stops[text.at(-1)!] ?? [], random);
  if (by === undefined || kind === 'heading' || text.length < 20) return null;
  const full = text.slice(0, -1) + by;
  return plantedText(full, full.length - 1, full.length);
};

/** A space before a mark, or none where one is due; half width for full width; a question without its opening mark. */
export const plantPunctLocale: Planter = ({ target, locale }, random, { writings }) => {
  const { text } = target!;
  const { spaceBefore, fullwidth, openers } = writings.get(locale.tag)!;
  const places: Planted[] = [];
  const put = (index: number, length: number, by: string): number =>
    places.push(
      plantedText(text.slice(0, index) + by + text.slice(index + length), index, index + Math.max(1, by.length)),
    );
  for (const { 0: found, 1: mark, index } of text.matchAll(/(?<=\p{L})\s([:;?!])(?=\s|$)/gu)) {
    if (spaceBefore.includes(mark!)) put(index, found.length, mark!);
  }
  for (const { 0: mark, index } of text.matchAll(/(?<=\p{L})[,.](?=\s|$)/gu)) put(index, 1, ` ${mark}`);
  for (const [narrow, wide] of Object.entries(fullwidth)) {
    if (narrow === '.') continue;
    for (const { index } of text.matchAll(new RegExp(`(?<=\\p{Script=Han})${wide}(?=\\p{Script=Han})`, 'gu')))
      put(index, 1, narrow);
  }
  for (const opener of Object.values(openers))
    if (text.includes(opener)) places.push(plantedText(text.replace(opener, ''), 0, text.length));
  return pick(places, random) ?? null;
};
