import type { Locale } from '../model/locale.ts';
import { languageName } from './language-name.ts';
import { remembered } from './remembered.ts';

const formats = new Map<string, Intl.ListFormat>();

/** Languages in a row, as the language `tag` lists things: `Russisch, Chinesisch und Spanisch`; `俄语、中文和西班牙语`. */
export function languageList(languages: readonly Pick<Locale, 'tag' | 'name'>[], tag: string): string {
  return listed(tag, ...languages.map((language) => languageName(language, tag)));
}

const listed = remembered((tag: string, ...names: string[]): string => {
  const format = formats.get(tag) ?? new Intl.ListFormat(tag, { type: 'conjunction' });
  formats.set(tag, format);
  return format.format(names);
});
