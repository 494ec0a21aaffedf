import type { LocaleKnowledge } from './joined-knowledge.ts';
import { type DropShare, dropShares, isDropped, type KeptWords } from './kept-words.ts';
import { foreignTags } from './open-knowledge.ts';
import type { StringRows } from './string-rows.ts';
import { TextTable } from './text-table.ts';

/** Strings of a locale about which something else is known now. */
export interface ChangedStrings {
  /** Sources that became something else, or as often something else. */
  readonly sources: ReadonlySet<number>;
  /** Translations that stand for other sources, or have a word that means something else to rules. */
  readonly targets: ReadonlySet<number>;
}

/** A locale and all of them at the same time. */
interface LocaleState {
  readonly own: LocaleKnowledge;
  readonly all: readonly LocaleKnowledge[];
}

/** Compares what two states know about the strings of a locale. @param table of both */
export function changedStrings(before: LocaleState, now: LocaleState, table: TextTable): ChangedStrings {
  const [a, b] = [before.own.strings, now.own.strings];
  const sources = new Set<number>();
  const targets = new Set<number>();
  for (let id = 0; id < table.count; id++) {
    if (!isSameSource(a, b, id)) sources.add(id);
    if (!isSameTarget(a, b, id)) targets.add(id);
  }
  const words = changedWords(before, now, table);
  if (words.length > 0) {
    for (let id = 0; id < table.count; id++) {
      if (b.targetPlaces[id] === 0) continue;
      const text = table.text(id).toLowerCase();
      if (words.some((word) => text.includes(word))) targets.add(id);
    }
  }
  return { sources, targets };
}

/** From and to of what stands at a place, counted from one; nothing at 0. */
function range(ends: Int32Array, place: number): readonly [number, number] {
  return place === 0 ? [0, 0] : [place === 1 ? 0 : ends[place - 2]!, ends[place - 1]!];
}

function isSameSource(a: StringRows, b: StringRows, id: number): boolean {
  const [placeA, placeB] = [a.places[id]!, b.places[id]!];
  if (placeA === 0 && placeB === 0) return true;
  const [fromA, toA] = range(a.ends, placeA);
  const [fromB, toB] = range(b.ends, placeB);
  if (toA - fromA !== toB - fromB) return false;
  for (let k = 0; k < toA - fromA; k++) {
    const [x, y] = [fromA + k, fromB + k];
    if (a.targets[x] !== b.targets[y] || a.sections[x] !== b.sections[y] || a.times[x] !== b.times[y]) return false;
  }
  return true;
}

function isSameTarget(a: StringRows, b: StringRows, id: number): boolean {
  const [placeA, placeB] = [a.targetPlaces[id]!, b.targetPlaces[id]!];
  if (placeA === 0 && placeB === 0) return true;
  const [fromA, toA] = range(a.targetEnds, placeA);
  const [fromB, toB] = range(b.targetEnds, placeB);
  if (toA - fromA !== toB - fromB) return false;
  for (let k = 0; k < toA - fromA; k++) {
    if (a.targetSources[fromA + k] !== b.targetSources[fromB + k]) return false;
  }
  return true;
}

/** Words that are foreign or dropped now and were not, or the other way round. */
function changedWords(before: LocaleState, now: LocaleState, table: TextTable): string[] {
  const found = new Set<string>();
  for (let id = 0; id < table.count; id++) {
    if (now.all.every(({ counts }, k) => counts[id] === before.all[k]!.counts[id])) continue;
    const [was, is] = [before, now].map(({ own, all }) => foreignTags(id, own, all).join());
    if (was !== is) found.add(table.text(id));
  }
  const [a, b] = [before.own.kept, now.own.kept];
  for (const word of droppedOtherwise(a, b)) found.add(word);
  for (const word of droppedOtherwise(b, a)) found.add(word);
  return [...found];
}

const shares = Object.keys(dropShares) as DropShare[];

function* droppedOtherwise(a: KeptWords, b: KeptWords): Generator<string> {
  const [own, others] = [new TextTable(a.words), new TextTable(b.words)];
  for (let id = 0; id < own.count; id++) {
    const word = own.text(id);
    const other = others.find(word);
    const isSame = shares.every((share) => isDropped(a, id, share) === (other >= 0 && isDropped(b, other, share)));
    if (!isSame) yield word;
  }
}
