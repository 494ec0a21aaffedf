import { relative, resolve } from 'node:path';
import { configFile } from '../io/config-file.ts';
import { knownLocales, loadLocales } from '../io/locale-files.ts';
import { folderExists } from '../io/real-path.ts';
import { contentFolder } from '../model/content-folder.ts';
import { defaultKeys, defaultLimits, defaultLinks, defaultSections } from '../model/defaults.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Options } from '../model/options.ts';
import { UsageError } from '../model/usage-error.ts';
import { checkContent, checkOut, checkSource } from './checked-folders.ts';
import { configSettings, type Settings } from './config-settings.ts';
import { commaSeparated } from './setting-readers.ts';

/** The flags that every command with a site has, for `parseArgs`. */
export const optionFlags = {
  config: { type: 'string' },
  content: { type: 'string' },
  locales: { type: 'string' },
  'source-git': { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

/** Their values; what is not given is left out. */
export interface Flags {
  readonly config?: string | undefined;
  readonly content?: string | undefined;
  /** Ids or tags with commas between them. */
  readonly locales?: string | undefined;
  readonly 'source-git'?: string | undefined;
  readonly out?: string | undefined;
  readonly site?: string | undefined;
  readonly strict?: boolean | undefined;
}

/** What the configuration comes to. */
export interface Configuration {
  readonly options: Options;
  readonly locales: readonly Locale[];
  readonly findings: readonly Finding[];
}

/**
 * Joins defaults, configuration file and flags: a flag wins over the file, the file over the default.
 *
 * In: the flags, the folder where the user works, the folder with the locale files. Relative paths of the file start at
 * the file, those of flags at the user's folder. Out: options with absolute paths, the locales they name, notes about
 * them. Throws a UsageError for anything that cannot be meant.
 */
export function readOptions(flags: Flags, folder: string, localesFolder: string): Configuration {
  const file = configFile(folder, flags.config);
  const settings = file ? configSettings(file.bytes, file.file) : {};
  const base = file?.folder ?? folder;
  const path = (flag: string | undefined, setting: string) =>
    flag === undefined ? resolve(base, setting) : resolve(folder, flag);
  const git = flags['source-git'];
  const content = path(flags.content, settings.content || 'content/{id}');
  const named = flags.locales === undefined ? settings.locales : commaSeparated(flags.locales);
  const ids = named ?? presentLocales(content, localesFolder);
  if (ids.length === 0) throw noLocale(relative(folder, content));
  const { locales, findings } = loadLocales(ids, localesFolder);
  const options: Options = {
    workFolder: folder,
    title: settings.title || 'Documentation',
    site: siteAddress(flags.site ?? settings.site ?? ''),
    content,
    locales: locales.map(({ id }) => id),
    // Whoever names another source means that one, not the folder of the file.
    source: settings.source && git === undefined ? resolve(base, settings.source) : '',
    sourceTag: languageTag(settings.sourceTag || 'en-US'),
    sourceGit: git === undefined ? gitSource(settings.sourceGit ?? '', base) : gitSource(git, folder),
    out: path(flags.out, settings.out || 'dist'),
    ...settingsOfContent(settings),
    strict: flags.strict ?? settings.strict ?? false,
    terms: settings.terms ? resolve(base, settings.terms) : '',
    ignore: settings.ignore ? resolve(base, settings.ignore) : '',
    markdown: settings.markdown ?? 'auto',
    llmsFull: settings.llmsFull ?? 'auto',
    compare: settings.compare ?? 'auto',
    review: settings.review ?? false,
  };
  checkContent(options);
  checkSource(options.source, base);
  checkOut(options, locales, base);
  return { options, locales, findings };
}

function settingsOfContent(
  settings: Settings,
): Pick<Options, 'keys' | 'element' | 'links' | 'redirects' | 'overrides' | 'limits'> {
  return {
    keys: { ...defaultKeys, ...settings.keys },
    element: { ...defaultSections, ...settings.element },
    links: { ...defaultLinks, ...settings.links },
    redirects: settings.redirects ?? {},
    overrides: settings.overrides ?? [],
    limits: { ...defaultLimits, ...settings.limits },
  };
}

/** Locales with a file whose content folder is there. English is left out: it is mostly the source, not a translation. */
function presentLocales(content: string, localesFolder: string): string[] {
  return knownLocales(localesFolder)
    .filter((locale) => locale.id !== 'en' && folderExists(contentFolder(content, locale)))
    .map(({ id }) => id);
}

function noLocale(content: string): UsageError {
  const fix = 'name the locales with --locales, or their folders with --content';
  return new UsageError(`no locale: there is no folder ${content} of a locale that Hexapla knows`, { fix });
}

/** An http or https address without query and fragment, or ''. */
function siteAddress(site: string): string {
  if (site === '') return '';
  const url = URL.canParse(site) ? new URL(site) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username) return url.href;
  const fix = 'write it like https://example.org/docs/';
  throw new UsageError(`site is not the address of a site: ${JSON.stringify(site)}`, { fix });
}

function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    const message = `sourceTag is not a language tag: ${JSON.stringify(tag)}`;
    throw new UsageError(message, { fix: 'write a BCP 47 tag like en-US' });
  }
}

/** `REPO:folder` with an absolute repository. The last colon counts, so that `C:\\repo:docs` is understood. */
function gitSource(value: string, base: string): string {
  if (value === '') return '';
  const colon = value.lastIndexOf(':');
  const [repo, folder] = colon > 1 ? [value.slice(0, colon), value.slice(colon + 1)] : [value, ''];
  return `${resolve(base, repo)}:${folder}`;
}
