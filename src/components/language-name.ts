import type { Locale } from '../model/locale.ts';
import { remembered } from './remembered.ts';

const displayOf = remembered((tag: string) => new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }));

/** What the language `of` is called in the language `tag`: `Russisch` for ru-RU in de-DE. Regions are left out. */
export function languageName(of: Pick<Locale, 'tag' | 'name'>, tag: string): string {
  return displayName(of.tag, tag) || of.name;
}

/** '' for a language that the reader's has no word for. */
const displayName = remembered((of: string, tag: string): string => {
  const { language, script } = new Intl.Locale(of);
  return displayOf(tag).of(script ? `${language}-${script}` : language) ?? '';
});
