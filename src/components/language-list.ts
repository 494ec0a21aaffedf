import type { Locale } from '../model/locale.ts';
import { languageName } from './language-name.ts';
import { remembered } from './remembered.ts';

const formatOf = remembered((tag: string) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** Languages in a row, as the language `tag` lists things: `Russisch, Chinesisch und Spanisch`; `俄语、中文和西班牙语`. */
export function languageList(languages: readonly Pick<Locale, 'tag' | 'name'>[], tag: string): string {
  return listed(tag, ...languages.map((language) => languageName(language, tag)));
}

const listed = remembered((tag: string, ...names: string[]) => formatOf(tag).format(names));
