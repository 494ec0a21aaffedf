/**
 * `answer`, asked once for each set of texts: Intl takes some 10 µs for each word, and for each formatter as long as laying out a
 * page does; every page asks for several, and a site has few different ones. A function of its texts alone, so what is remembered is never stale.
 */
export function remembered<Texts extends string[], Answer extends string | object>(
  answer: (...texts: Texts) => Answer,
): (...texts: Texts) => Answer {
  const known = new Map<string, Answer>();
  return (...texts) => {
    const key = texts.join('\0');
    let found = known.get(key);
    if (found === undefined) {
      found = answer(...texts);
      known.set(key, found);
    }
    return found;
  };
}
