import { readdirSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';

/** Folder of the built sample. */
export const siteFolder = inject('folder');

/** The locales of the sample site, in its order. */
export const sampleLocales = [
  { id: 'ru', tag: 'ru-RU' },
  { id: 'zh', tag: 'zh-CN' },
  { id: 'fr', tag: 'fr-FR' },
  { id: 'es', tag: 'es-ES' },
  { id: 'de', tag: 'de-DE' },
] as const;

export type SampleLocale = (typeof sampleLocales)[number]['id'];

/** The topic that French lacks. */
export const missingTopic = 'elements/redirecturl-pox/';
/** The former address of a page in all locales, and the present one. */
export const moved = { from: 'elements/mailaddress-pox/', to: 'elements/emailaddress-pox/' };

/** What kinds of page a reader of one locale meets, each at one address. */
export function pageKinds(locale: SampleLocale): readonly (readonly [kind: string, path: string])[] {
  return [
    ['start page', `${locale}/`],
    ['overview with a picture', `${locale}/pox-autodiscover-elements/`],
    ['element with children and a callout', `${locale}/elements/protocol-pox/`],
    ['leaf element', `${locale}/elements/smtplast-pox/`],
    ['element with a page that one locale lacks', `${locale}/${missingTopic}`],
    ['index of elements', `${locale}/elements-index/`],
    ['redirect', `${locale}/${moved.from}`],
    ['not found', `${locale}/no-such-page/`],
  ];
}

/** The pages that belong to no locale. */
export const commonPages = [
  ['front page', ''],
  ['not found in any language', 'no-such-page/'],
  ['all versions side by side', 'compare/elements/protocol-pox/'],
  ['review of all languages', 'review/'],
  ['review of a language', 'review/de/'],
  ['queue of a language', 'review/zh/queue/'],
  ['strings with several translations', 'compare/strings/ru/'],
  ['names of elements', 'compare/elements/'],
] as const;

/** Pages of findings, by code unit. */
export function findingPages(): string[] {
  return allPages().filter((path) => /^review\/.*finding\//.test(path));
}

/** The path of every page in the output, by code unit: `ru/elements/ttl-pox/`, `ru/404.html`. */
export function allPages(): string[] {
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** What the pages of a locale say besides their content, by key. */
export function stringsOf(locale: SampleLocale): Readonly<Record<string, string>> {
  const file = new URL(`../../locales/${locale}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { strings: Record<string, string> }).strings;
}
