import type { Locale } from '../model/locale.ts';
import type { Addresses } from './addresses.ts';
import type { Site } from './site.ts';

/** What the format allows: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
const most = { shortName: 16, longName: 48 };

/** Where a locale says how it is searched, by path in the site; null where the site does not know its address. */
export function openSearchPath(addresses: Addresses, locale: Locale): string | null {
  return addresses.absolute('/') === null ? null : `${locale.id}/opensearch.xml`;
}

/** With this, browsers search a locale from their address bar: its start page opens search with what was asked. */
export function openSearchTexts(site: Site, addresses: Addresses): ReadonlyMap<string, string> {
  return new Map(
    site.locales.flatMap((locale) => {
      const path = openSearchPath(addresses, locale);
      return path === null ? [] : [[path, description(site, addresses, locale)] as const];
    }),
  );
}

function description(site: Site, addresses: Addresses, locale: Locale): string {
  const { title } = site.options;
  const home = addresses.absolute(addresses.route(locale.id))!;
  const icon = addresses.absolute(`${addresses.base}favicon.svg`)!;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xml(cut(title, most.shortName))}</ShortName>`,
    `<LongName>${xml(cut(`${title} (${locale.name})`, most.longName))}</LongName>`,
    `<Description>${xml(`${locale.strings['search'] ?? ''}: ${title}`)}</Description>`,
    `<Language>${locale.tag}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image type="image/svg+xml">${xml(icon)}</Image>`,
    `<Url type="text/html" template="${xml(home)}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
  ];
  return `${lines.join('\n')}\n`;
}

/** As many whole words as fit; of a single longer one as much as fits. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return text.slice(0, space > 0 ? space : length);
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
