const known = new Map<string, readonly string[]>();

/** "and" and "or" in a language, as CLDR writes them in lists: `und`, `oder`. */
export function joiningWords(tag: string): readonly string[] {
  const found = known.get(tag);
  if (found) return found;
  const words = (['conjunction', 'disjunction'] as const).map((type) =>
    new Intl.ListFormat(tag, { type })
      .formatToParts(['1', '2'])
      .filter((part) => part.type === 'literal')
      .map(({ value }) => value.trim())
      .join(''),
  );
  known.set(tag, words);
  return words;
}
