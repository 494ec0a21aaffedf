/** Every page asks, and a site has few languages. */
const known = new Map<string, string>();

/** A language tag as Open Graph writes it, always with a territory (https://ogp.me): `ru-RU` and `ru` are `ru_RU`. */
export function territoryTag(tag: string): string {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const { language, region } = new Intl.Locale(tag).maximize();
  const territory = region ? `${language}_${region}` : language;
  known.set(tag, territory);
  return territory;
}
