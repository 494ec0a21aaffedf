/** A locale's short name: what stands in routes and in `--locales` (`ru`, `zh`, `pt-BR`). */
export type LocaleId = string;

/** Kinds of callout that a theme styles; the keyword in a page may be in any language. */
export type CalloutKind = 'note' | 'tip' | 'important' | 'caution' | 'warning';

/** One language version of the site. */
export interface Locale {
  readonly id: LocaleId;
  /** BCP 47 tag: `ru-RU`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language's name for itself: `русский`. */
  readonly name: string;
  /** UI strings by key; `{name}` marks what is filled in. Complete: gaps are filled from English. */
  readonly strings: Readonly<Record<string, string>>;
  /** Callout keywords of this language, upper case, mapped to the kind: `HINWEIS` → `note`. */
  readonly callouts: Readonly<Record<string, CalloutKind>>;
  /** Whether `locales/` has a file for this locale; without one the UI is in English. */
  readonly known: boolean;
}
