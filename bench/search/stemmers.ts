import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  de: german,
  es: spanish,
  fr: french,
  ru: russian,
};

/** A language's Snowball stemmer; words as they are where it has none. */
export function stemmerOf(locale: string): (word: string) => string {
  return stemmers[locale] ?? ((word) => word);
}
