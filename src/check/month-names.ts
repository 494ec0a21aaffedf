const known = new Map<string, readonly string[]>();

/** The names of the twelve months in a language, small letters, January first. */
export function monthNames(tag: string): readonly string[] {
  const made = known.get(tag) ?? namesIn(tag);
  known.set(tag, made);
  return made;
}

function namesIn(tag: string): readonly string[] {
  const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 15)).toLowerCase());
}
