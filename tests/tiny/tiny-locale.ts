import { knownLocales } from '../../src/io/locale-files.ts';
import { localesFolder } from '../../src/io/project.ts';
import type { Locale } from '../../src/model/locale.ts';

const known = knownLocales(localesFolder);

/** A locale as the project's own file says, by its id: `ru`. */
export function tinyLocale(id: string): Locale {
  const found = known.find((locale) => locale.id === id);
  if (!found) throw new Error(`there is no file for the locale ${id}`);
  return found;
}
