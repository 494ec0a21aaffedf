/**
 * `answer`, asked once for each set of texts: Intl takes some 10 µs for each word, every page asks for several, and a site
 * has few different ones. A function of its texts alone, so what is remembered is never stale.
 */
export function remembered<Texts extends string[]>(answer: (...texts: Texts) => string): (...texts: Texts) => string {
  const known = new Map<string, string>();
  return (...texts) => {
    const key = texts.join('\0');
    let text = known.get(key);
    if (text === undefined) {
      text = answer(...texts);
      known.set(key, text);
    }
    return text;
  };
}
