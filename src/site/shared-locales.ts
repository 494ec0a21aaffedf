import { hash } from 'node:crypto';
import type { Locale } from '../model/locale.ts';

/** Where a locale stands in a draft: its strings are most of what a page is made of, and the same on all pages. */
interface LocaleName {
  readonly sharedLocale: string;
}

/** What a draft is with the names of its locales in place of them. */
export type Packed<T> = T extends Locale
  ? LocaleName
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Packed<T[Key]> }
      : T;

/** Locales by a name that changes with anything in them. */
export type SharedLocales = ReadonlyMap<string, Locale>;

export function sharedLocales(locales: readonly Locale[]): SharedLocales {
  return new Map(locales.map((locale) => [`${locale.id} ${hash('sha1', JSON.stringify(locale))}`, locale]));
}

/** Puts names in the place of locales, by identity; lists are not searched. */
export function packLocales<T extends object>(draft: T, shared: SharedLocales): Packed<T> {
  const names = new Map([...shared].map(([name, locale]) => [locale as object, { sharedLocale: name }]));
  return replaced(draft, (value) => names.get(value)) as Packed<T>;
}

/** The draft again. */
export function unpackLocales<T extends object>(packed: Packed<T>, shared: SharedLocales): T {
  return replaced(packed as object, (value) =>
    'sharedLocale' in value ? shared.get(value.sharedLocale as string) : undefined,
  ) as T;
}

function replaced(tree: object, instead: (value: object) => object | undefined): object {
  const copy: Record<string, unknown> = {};
  // No list of pairs is made: this is done for every page.
  for (const key in tree) {
    const value: unknown = (tree as Record<string, unknown>)[key];
    copy[key] =
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : (instead(value) ?? replaced(value, instead));
  }
  return copy;
}
