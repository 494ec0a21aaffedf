import type { Knowledge } from './knowledge.ts';
import { identifiersOf, isIdentifier } from './tokens-of.ts';

/** A name, alone or with a label in brackets behind it: `Type (POX)`. */
const labelled = /^([A-Za-z_][\w.-]*)(?:\s*[(（]([A-Za-z][\w -]*)[)）])?$/;

/** A title or a link's text that is an element's name. */
export interface ElementTitle {
  readonly name: string;
  /** Whether the label says nothing that a language could say otherwise: `POX`, `ItemType`, or none. */
  readonly isPlain: boolean;
}

/** What a text names, where it is the name of an element and nothing else but a label; else null. */
export function elementTitle(text: string, { elementNames }: Pick<Knowledge, 'elementNames'>): ElementTitle | null {
  const [, name, label] = labelled.exec(text.trim()) ?? [];
  if (name === undefined || !(elementNames.has(name) || isIdentifier(name))) return null;
  return { name, isPlain: label === undefined || isIdentifier(label) || /^[A-Z]+$/.test(label) };
}

/** The names that must stand in a translation of a title or of a link's text: all of it, or the identifiers in it. */
export function namesIn(text: string, knowledge: Pick<Knowledge, 'elementNames'>): string[] {
  const title = elementTitle(text, knowledge);
  return title ? [title.name] : identifiersOf(text).map((found) => found.text);
}
