import type { Locale } from '../model/locale.ts';

const names = new Map<string, Intl.DisplayNames>();

/** What the language `of` is called in the language `tag`: `Russisch` for ru-RU in de-DE. Regions are left out. */
export function languageName(of: Pick<Locale, 'tag' | 'name'>, tag: string): string {
  let display = names.get(tag);
  if (!display) {
    display = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' });
    names.set(tag, display);
  }
  const { language, script } = new Intl.Locale(of.tag);
  return display.of(script ? `${language}-${script}` : language) ?? of.name;
}
