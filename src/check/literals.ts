import type { Knowledge } from './knowledge.ts';
import type { CheckedRow } from './row-rule.ts';
import { hasToken, isIdentifier } from './tokens-of.ts';

/** Words that are names of types in every schema, and translated as such. */
const typeNames = new Set(['Boolean', 'boolean', 'string', 'String', 'integer', 'int']);

/**
 * Whether an emphasised word is meant to be written as it is: the look of an identifier, a value in the section of text
 * values, or a word of the schema that other languages have kept.
 */
export function isLiteral(
  text: string,
  { section, source, others }: CheckedRow,
  { literals, elementNames }: Knowledge,
): boolean {
  if (typeNames.has(text)) return false;
  if (isIdentifier(text)) return true;
  const known = literals.has(text) || elementNames.has(text);
  const kept = [...others.values()].filter((other) => hasToken(other, text)).length;
  const isAlone = source!.text === text;
  // The head of a column is a word like any other.
  if (isAlone) return known && kept >= 3 && kept === others.size;
  return known && (section.startsWith('text-value') || (kept > 0 && kept * 2 >= others.size));
}
