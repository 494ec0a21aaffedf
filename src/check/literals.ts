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
  // `sending-as` is an adjective of English.
  if (typeNames.has(text) || /^[a-z]+(?:-[a-z]+)+$/.test(text)) return false;
  const stay = kept(text, others);
  // The name of a feature as a line of its own (`MailTips`), which every language has put into its own words.
  if (isIdentifier(text)) return source!.text !== text || others.size === 0 || stay > 0;
  const known = literals.has(text) || elementNames.has(text);
  if (!known) return false;
  // `Description` as the head of a column is a word of French too: one language that keeps a word says little.
  if (section.startsWith('text-value')) return source!.text !== text || stay * 2 >= Math.max(1, others.size);
  // The head of a column, or a button (`OK`), is a word like any other.
  if (source!.text === text || /^[A-Z]{1,3}$/.test(text)) return false;
  return stay > 0 && stay * 2 >= others.size;
}

function kept(text: string, others: CheckedRow['others']): number {
  return [...others.values()].filter((other) => hasToken(other, text)).length;
}
