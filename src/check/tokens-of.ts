/** Letters that identifiers are made of: what must not stand directly beside one. */
const identifierLetter = /[\p{Script=Latin}\p{Nd}_]/u;

/** A name as a schema or a program writes it: Latin letters, digits and underscores, with dots or colons inside. */
const identifier = /[A-Za-z_][A-Za-z0-9_]*(?:[.:][A-Za-z_][A-Za-z0-9_]*)*/g;

/** A word with a capital inside, an underscore or a digit: no language writes so. */
const shaped = /[a-z][A-Z]|[A-Z]{2}[a-z]|[A-Za-z0-9]_[A-Za-z0-9]|[A-Za-z]\d/;

/** Whether a word can only be an identifier: `SMTPLast`, `xs_string`, `Body.Type`. Plural acronyms (`URLs`) are words. */
export function isIdentifier(word: string): boolean {
  return shaped.test(word) && !/^[A-Z]+s$/.test(word) && /^[\w.:]+$/.test(word);
}

/** The identifiers of a text, with where they stand. */
export function identifiersOf(text: string): { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = [];
  for (const match of text.matchAll(identifier)) {
    if (isWhole(text, match.index, match[0].length) && isIdentifier(match[0]))
      found.push({ text: match[0], at: match.index });
  }
  return found;
}

/** Where a name stands in a text with no letter of an identifier beside it; -1: nowhere. */
export function tokenAt(text: string, token: string, from = 0): number {
  for (let at = text.indexOf(token, from); at >= 0; at = text.indexOf(token, at + 1)) {
    if (isWhole(text, at, token.length)) return at;
  }
  return -1;
}

/** Whether a text has the name as a word of its own. Letters of other scripts may touch it: `SMTPLast元素`. */
export function hasToken(text: string, token: string): boolean {
  return tokenAt(text, token) >= 0;
}

function isWhole(text: string, at: number, length: number): boolean {
  const before = text[at - 1];
  const after = text[at + length];
  const first = text[at]!;
  const last = text[at + length - 1]!;
  return !(
    (before !== undefined && identifierLetter.test(before) && identifierLetter.test(first)) ||
    (after !== undefined && identifierLetter.test(after) && identifierLetter.test(last))
  );
}
