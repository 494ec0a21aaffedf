import type { KnownStrings } from '../../../src/check/known-strings.ts';
import { findTerm } from '../../../src/check/term-match.ts';
import { wordsOf } from '../../../src/check/written-text.ts';
import { type Planter, pick, plantedText, plantedWhole } from '../planter.ts';

/** Planters of faults of a whole sentence. */

export const plantUntranslated: Planter = ({ source, others }) =>
  words(source!.text) >= 4 && /\b(?:the|of|is|to|a|in)\b/.test(source!.text) && others.size > 0
    ? plantedWhole(source!.text)
    : null;

/** The source’s second half, or the sentence of another locale in the same script. */
export const plantWrongLang: Planter = ({ source, target, others }, random) => {
  const [from, to] = [source!.text.split(' '), target!.text.split(' ')];
  if (from.length < 10) return null;
  const other = pick(
    [...others.values()].filter((text) => text !== target!.text && text !== source!.text),
    random,
  );
  if (other !== undefined && random() < 0.5) return plantedWhole(other);
  const kept = to.slice(0, Math.floor(to.length / 2)).join(' ');
  const text = `${kept} ${from.slice(Math.floor(from.length / 2)).join(' ')}`;
  return plantedText(text, kept.length, text.length);
};

export const plantEmpty: Planter = ({ source }, random) =>
  /\p{L}{2}/u.test(source!.text) ? plantedWhole(pick(['–', '.', '…', '()', '-'], random)!) : null;

/** Nine tenths are lost, or the sentence stands three times. */
export const plantLength: Planter = ({ source, target }, random) => {
  const { text } = target!;
  if (source!.text.length < 60) return null;
  return plantedWhole(random() < 0.5 ? text.slice(0, Math.ceil(text.length / 10)) : `${text} ${text} ${text}`);
};

/** Another word in a phrase. */
const plantVariant: Planter = ({ target, locale }, random, { targetWords }) => {
  const { text } = target!;
  const own = pick(
    wordsOf(text).filter((word) => word.text.length >= 3),
    random,
  );
  const usual = targetWords.get(locale.tag)!.all();
  const by = pick(usual, random)!;
  if (!own || own.text.toLowerCase() === by) return null;
  return plantedWhole(text.slice(0, own.at) + by + text.slice(own.at + own.text.length));
};

/** Only where the phrase is a set one, as its rule means it. */
export const plantBoilerplate: Planter = (row, random, knowledge) => {
  const wordings = knowledge.strings.get(row.locale.tag)!.wordingsIn(row.section, row.source!.text);
  const all = [...(wordings?.values() ?? [])].reduce((sum, often) => sum + often, 0);
  return all >= 20 && (wordings?.get(row.target!.text) ?? 0) >= all * 0.95
    ? plantVariant(row, random, knowledge)
    : null;
};

/** Only where the text stands several times. */
export const plantInconsistent: Planter = (row, random, knowledge) => {
  const often = knowledge.strings.get(row.locale.tag)!.wordings(row.source!.text)?.get(row.target!.text) ?? 0;
  return often >= 3 && row.source!.text !== row.target!.text ? plantVariant(row, random, knowledge) : null;
};

const frames = new WeakMap<KnownStrings, ReadonlyMap<string, readonly string[]>>();

/** The translation of a source that differs in one word. */
export const plantReused: Planter = ({ source, target, locale }, random, { strings }) => {
  const own = strings.get(locale.tag)!;
  const table = frames.get(own) ?? framesOf(own);
  frames.set(own, table);
  const twins = framesIn(source!.text).flatMap((frame) => table.get(frame) ?? []);
  const twin = pick(
    twins.filter((text) => text !== source!.text),
    random,
  );
  const text = twin === undefined ? undefined : pick([...own.wordings(twin)!.keys()], random);
  return text === undefined || text === target!.text || text === source!.text ? null : plantedWhole(text);
};

function framesOf(strings: KnownStrings): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const source of strings.sources())
    for (const frame of framesIn(source)) table.set(frame, [...(table.get(frame) ?? []), source].slice(0, 9));
  return table;
}

/** A text with each of its content words left out in turn. */
function framesIn(text: string): string[] {
  if (words(text) < 3) return [];
  return wordsOf(text)
    .filter((word) => word.text.length >= 4)
    .map((word) => `${text.slice(0, word.at)}\n${text.slice(word.at + word.text.length)}`);
}

/** The agreed term taken away. */
export const plantTerm: Planter = ({ source, target, locale }, _random, { terms }) => {
  for (const { source: written, locales } of terms) {
    const use = locales[locale.id]?.use ?? [];
    if (!findTerm(source!.text, written)) continue;
    const places = use.map((word) => findTerm(target!.text, word)).filter((place) => place !== null);
    const [place] = places;
    if (!place || places.length > 1) continue;
    const text = target!.text.slice(0, place[0]) + target!.text.slice(place[1]);
    if (!use.some((word) => findTerm(text, word))) return plantedWhole(text);
  }
  return null;
};

/** A word to avoid for the agreed one. */
export const plantForbiddenTerm: Planter = ({ source, target, locale }, random, { terms }) => {
  for (const { source: written, locales } of terms) {
    const { use = [], avoid = [] } = locales[locale.id] ?? {};
    const place = use.map((word) => findTerm(target!.text, word)).find((one) => one !== null);
    if (!place || !findTerm(source!.text, written)) continue;
    const by = pick(avoid, random)!;
    const text = target!.text.slice(0, place[0]) + by + target!.text.slice(place[1]);
    return plantedText(text, place[0], place[0] + by.length);
  }
  return null;
};

function words(text: string): number {
  return text.split(' ').length;
}
