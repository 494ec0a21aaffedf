import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Finding, finding } from '../model/finding.ts';
import type { CalloutKind, Locale, LocaleId } from '../model/locale.ts';
import { type Place, startOf } from '../model/place.ts';
import { UsageError } from '../model/usage-error.ts';

const kinds: ReadonlySet<unknown> = new Set<CalloutKind>(['note', 'tip', 'important', 'caution', 'warning']);

/** What a file of `locales/` holds. */
type LocaleFile = Pick<Locale, 'tag' | 'name' | 'direction' | 'strings' | 'callouts'>;

/**
 * The locales that a user named, in that order.
 *
 * In: ids or BCP 47 tags (`ru`, `ja-JP`), the folder with one `{id}.json` for each language of the UI. Out: locales, their
 * strings filled up from `en.json`, and a note SI003 for each one without a file: it takes its tag from what was typed,
 * its name and direction from CLDR, and English strings. Throws a UsageError for what is no tag, for a locale named twice
 * and for a file of another shape.
 */
export function loadLocales(ids: readonly string[], localesFolder: string): { locales: Locale[]; findings: Finding[] } {
  const known = knownLocales(localesFolder);
  const findings: Finding[] = [];
  const locales: Locale[] = [];
  for (const typed of ids) {
    const is = (name: string) => name.toLowerCase() === typed.toLowerCase();
    const found = known.find(({ id }) => is(id)) ?? known.find(({ tag }) => is(tag));
    const locale = found ?? unknownLocale(typed, known);
    if (locales.some(({ id, tag }) => id === locale.id || tag === locale.tag)) {
      throw new UsageError(`the locale ${locale.id} is named twice`, { fix: `name ${locale.id} once` });
    }
    locales.push(locale);
    if (!found) findings.push(withoutFile(locale, localesFolder));
  }
  return { locales, findings };
}

/**
 * The language of the source, and the language in which pages speak that belong to no locale: the source's, else English.
 * @param tag BCP 47, in canonical letter case
 */
export function sourceLocales(tag: string, localesFolder: string): { readonly source: Locale; readonly ui: Locale } {
  const known = knownLocales(localesFolder);
  const { language } = new Intl.Locale(tag);
  const found =
    known.find((locale) => locale.tag === tag) ??
    known.find((locale) => new Intl.Locale(locale.tag).language === language);
  const source = found ? { ...found, tag } : unknownLocale(tag, known);
  return { source, ui: found ? source : known.find(({ id }) => id === 'en')! };
}

/** Every locale that has a file, sorted by id; throws as `loadLocales` does. */
export function knownLocales(localesFolder: string): Locale[] {
  const ids = readdirSync(localesFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  const files = new Map(ids.map((id) => [id, readLocaleFile(localesFolder, id)]));
  const english = files.get('en');
  if (!english) throw new UsageError(`${basename(localesFolder)}/en.json is missing`, { fix: 'install Hexapla again' });
  return Array.from(files, ([id, { tag, name, direction, strings, callouts }]) => {
    return { id, tag, name, direction, strings: { ...english.strings, ...strings }, callouts, known: true };
  });
}

function unknownLocale(typed: string, known: readonly Locale[]): Locale {
  const tag = canonicalTag(typed);
  const english = known.find(({ id }) => id === 'en')!;
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return { id: typed, tag, name, direction: directionOf(tag), strings: english.strings, callouts: {}, known: false };
}

/** BCP 47 letter case. An id becomes the name of a folder, so nothing but letters, digits and hyphens is let through. */
function canonicalTag(typed: string): string {
  try {
    const [tag] = /^[A-Za-z0-9-]+$/.test(typed) ? Intl.getCanonicalLocales(typed) : [];
    if (tag) return tag;
  } catch {
    // Intl says by RangeError that the tag is ill-formed.
  }
  const fix = 'name a locale like ru or pt-BR: a BCP 47 language tag';
  throw new UsageError(`${JSON.stringify(typed)} is not a locale`, { fix });
}

/** CLDR's direction. TypeScript 6.0 does not know `getTextInfo` yet; older Nodes have it as a property. */
function directionOf(tag: string): Locale['direction'] {
  type TextInfo = { readonly direction?: string };
  const locale = new Intl.Locale(tag) as Intl.Locale & { getTextInfo?(): TextInfo; textInfo?: TextInfo };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === 'rtl' ? 'rtl' : 'ltr';
}

function withoutFile({ id, tag }: Locale, localesFolder: string): Finding {
  const path = `${basename(localesFolder)}/${id}.json`;
  return finding('SI003', startOf(path), `no UI strings for ${tag}: labels are in English`, { fix: `add ${path}` });
}

function readLocaleFile(localesFolder: string, id: LocaleId): LocaleFile {
  const path = `${basename(localesFolder)}/${id}.json`;
  const text = readFileSync(join(localesFolder, `${id}.json`), 'utf8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    throw new UsageError(`${path}: ${message}`, { place: jsonPlace(path, message), fix: 'correct the JSON' });
  }
  const fault = canonicalTag(id) && shapeFault(data);
  if (fault) throw new UsageError(`${path}: ${fault}`, { place: startOf(path), fix: 'compare it with en.json' });
  const { tag, name, direction, strings, callouts } = data as LocaleFile;
  return { tag: canonicalTag(tag), name, direction, strings, callouts };
}

/** V8 names the line and column of most faults in its message, and shows the text of the others. */
function jsonPlace(path: string, message: string): Place {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message)?.map(Number) ?? [];
  return line && column ? { path, line, column, endLine: line, endColumn: column } : startOf(path);
}

function shapeFault(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return 'is not an object';
  const { tag, name, direction, strings, callouts } = data as Record<string, unknown>;
  if (typeof tag !== 'string') return 'tag is not a text';
  if (typeof name !== 'string' || name === '') return 'name is not a text';
  if (direction !== 'ltr' && direction !== 'rtl') return 'direction is neither ltr nor rtl';
  if (!every(strings, (value) => typeof value === 'string')) return 'strings are not texts';
  return every(callouts, (kind) => kinds.has(kind)) ? null : 'callouts are not names of callouts';
}

function every(map: unknown, is: (value: unknown) => boolean): boolean {
  return typeof map === 'object' && map !== null && !Array.isArray(map) && Object.values(map).every(is);
}
