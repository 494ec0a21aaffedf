import type { LinkTarget } from '../model/graph.ts';
import type { Locale } from '../model/locale.ts';
import type { LinkOptions } from '../model/options.ts';
import type { Link, Page, PagePath } from '../model/page.ts';
import type { TopicId } from '../model/topic.ts';
import { type AddressPattern, addressPattern } from './address-pattern.ts';
import type { Directory } from './directory.ts';

/** Configured addresses, ready to match. */
export interface Addresses {
  readonly rootBase: string;
  readonly own: readonly AddressPattern[];
  readonly retired: readonly AddressPattern[];
}

/** Schemes that a link may have; whatever else a browser knows could run code or carry data. */
const safeSchemes = new Set(['http', 'https', 'mailto', 'tel']);

export function addressesFrom(options: LinkOptions): Addresses {
  return {
    rootBase: options.rootBase,
    own: options.ownAddresses.map(addressPattern),
    retired: options.retired.map(addressPattern),
  };
}

/** Where a link of `page` leads. Never throws: what cannot be resolved is `none` with a reason. */
export function resolveLink(
  link: Link,
  page: Page,
  locale: Locale,
  directory: Directory,
  addresses: Addresses,
): LinkTarget {
  // Browsers drop white space and control characters around an address, and tabs and line ends inside it.
  const href = trimmed(link.href).replaceAll(/[\t\n\r]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  const context = { link, page, locale, directory, addresses };
  if (scheme) return safeSchemes.has(scheme) ? absolute(href, context) : { kind: 'none', why: 'unsafe address' };
  if (href.includes('\\')) return { kind: 'none', why: 'malformed address' };
  if (href.startsWith('//')) return { ...absolute(`https:${href}`, context), healed: 'scheme' } as LinkTarget;
  if (href.startsWith('/')) return fromRoot(href, context);
  return relative(href, context);
}

/** Without a pattern: one for the end would look at a long run of spaces from each of them. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return text.slice(start, end);
}

interface Context {
  readonly link: Link;
  readonly page: Page;
  readonly locale: Locale;
  readonly directory: Directory;
  readonly addresses: Addresses;
}

function absolute(href: string, context: Context): LinkTarget {
  return (
    retired(href, context) ??
    ownAddress(href, context) ??
    (context.link.kind === 'image' ? { kind: 'none', why: 'remote picture' } : external(href))
  );
}

function external(href: string): LinkTarget {
  if (!URL.canParse(href)) return { kind: 'none', why: 'malformed address' };
  return { kind: 'url', href: new URL(href).href };
}

/** An address of the retired library names its page by topic id. */
function retired(href: string, { addresses, directory, locale, page }: Context): LinkTarget | null {
  for (const pattern of addresses.retired) {
    const id = pattern.match(href)?.id;
    const topic = id ? directory.byId(id) : null;
    if (topic) return toTopic(topic, fragmentOf(href), 'asset-id', { directory, locale, page });
  }
  return null;
}

/** An address under which this very content stands elsewhere, perhaps in another locale. */
function ownAddress(href: string, context: Context): LinkTarget | null {
  const { addresses, directory, locale, page } = context;
  for (const pattern of addresses.own) {
    const match = pattern.match(href);
    const path = match && decoded(match.rest.replace(/[?#].*$/s, ''));
    if (!match || path === null) continue;
    const found = pageAt(path, locale, directory);
    if (!found) continue;
    const healed = match.tag?.toLowerCase() === locale.tag.toLowerCase() ? 'own-address' : 'other-locale';
    return toTopic(found.topic, fragmentOf(href), healed, { directory, locale, page });
  }
  return null;
}

function fromRoot(href: string, context: Context): LinkTarget {
  const { addresses, locale } = context;
  if (!addresses.rootBase) return { kind: 'none', why: 'no base' };
  return absolute(addresses.rootBase.replace('{tag}', locale.tag.toLowerCase()).replace(/\/$/, '') + href, context);
}

function relative(href: string, context: Context): LinkTarget {
  const { page, locale, directory, link } = context;
  const path = decoded(href.replace(/[?#].*$/s, ''));
  if (path === null || path.includes('\\') || path.includes('\0')) return { kind: 'none', why: 'malformed address' };
  const full = path === '' ? page.path : joined(page.path, path);
  if (full === null) return { kind: 'none', why: 'outside the content' };
  if (link.kind === 'link') {
    const found =
      path === ''
        ? { topic: directory.topicOf.get(`${page.locale}:${page.path}`)!, exact: true }
        : pageAt(full, locale, directory);
    if (found) return toTopic(found.topic, fragmentOf(href), found.exact ? null : 'letter-case', context);
  }
  const file = directory.file(locale.id, full);
  if (file) return { kind: 'file', path: file };
  const isPage = link.kind === 'link' && /(?:^|\/)[^./]*$|\.md$/i.test(full);
  return { kind: 'none', why: isPage ? 'missing page' : 'missing file' };
}

/** A page by its file's path, or by its route: without `.md`, or as a folder with an index. */
function pageAt(path: PagePath, locale: Locale, directory: Directory): { topic: TopicId; exact: boolean } | null {
  if (/\.md$/i.test(path)) return directory.page(locale.id, path);
  const bare = path.replace(/\/$/, '');
  return (
    directory.page(locale.id, `${bare}.md`) ?? directory.page(locale.id, bare === '' ? 'index.md' : `${bare}/index.md`)
  );
}

function toTopic(
  topic: TopicId,
  fragment: string | null,
  healed: 'asset-id' | 'letter-case' | 'other-locale' | 'own-address' | null,
  { directory, locale }: Pick<Context, 'directory' | 'locale' | 'page'>,
): LinkTarget {
  const mended = healed ? { healed } : {};
  if (!fragment || fragment === 'top') return { kind: 'topic', topic, fragment: null, ...mended };
  const known = directory.hasFragment(directory.standIn(topic, locale.id), fragment);
  return known
    ? { kind: 'topic', topic, fragment, ...mended }
    : { kind: 'topic', topic, fragment: null, lostFragment: fragment, ...mended };
}

function fragmentOf(href: string): string | null {
  const at = href.indexOf('#');
  return at < 0 ? null : (decoded(href.slice(at + 1)) ?? href.slice(at + 1)) || null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `path` as seen from the page, or null where it climbs out of the content folder. */
function joined(from: PagePath, path: string): PagePath | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') + (path.endsWith('/') && parts.length > 0 ? '/' : '');
}
