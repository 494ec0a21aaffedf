import { remembered } from './remembered.ts';

/** A language tag as Open Graph writes it, always with a territory (https://ogp.me): `ru-RU` and `ru` are `ru_RU`. */
export const territoryTag = remembered((tag: string): string => {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
});
