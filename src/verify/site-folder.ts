import { percentDecoded } from './percent-decoded.ts';
import type { SiteHome } from './site-home.ts';

/** A file of the folder. */
export interface FileAddress {
  readonly kind: 'file';
  readonly file: string;
}

/** What an address in the site leads to. */
export type Address =
  | FileAddress
  /** An address of this site under which the folder has nothing. */
  | { readonly kind: 'missing'; readonly why: string }
  /** Another origin. */
  | { readonly kind: 'remote'; readonly origin: string }
  /** `mailto`, `javascript`, …: neither a file nor an origin. */
  | { readonly kind: 'scheme'; readonly scheme: string };

/** The paths of a finished site and the addresses under which they are served. */
export interface SiteFolder extends SiteHome {
  readonly files: ReadonlySet<string>;
  /** Where `href` (without fragment) leads from `file`; never throws. */
  resolve(href: string, file: string): Address;
}

/** Stands for the origin of a site that has none; `.invalid` exists nowhere (RFC 2606). */
const NO_ORIGIN = 'https://site.invalid';

const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * A folder that knows what its addresses lead to.
 *
 * @param home origin and base path of the site
 * @param paths every file, relative to the folder, with `/`
 */
export function siteFolder(home: SiteHome, paths: Iterable<string>): SiteFolder {
  const own = new Map(Array.from(paths, (path) => [path, path]));
  const files = new Set(own.keys());
  const known = new Map<string, Address>();
  let byLowerCase: Map<string, string> | undefined;

  const miss = (path: string): Address => {
    byLowerCase ??= new Map([...files].map((file) => [file.toLowerCase(), file]));
    const other = byLowerCase.get(path.toLowerCase()) ?? byLowerCase.get(`${path.toLowerCase()}/index.html`);
    return { kind: 'missing', why: other ? `no such file; ${other} differs in letter case` : 'no such file' };
  };

  const locate = (href: string, file: string): Address => {
    const origin = home.origin || NO_ORIGIN;
    const url = URL.parse(href, origin + home.base + file.split('/').map(encodeURIComponent).join('/'));
    if (!url) return { kind: 'missing', why: 'malformed address' };
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      return { kind: 'scheme', scheme: url.protocol.slice(0, -1) };
    }
    if (url.origin !== origin) return { kind: 'remote', origin: url.origin };
    if (`${url.pathname}/` === home.base) return fileAt('', own) ?? miss('index.html');
    if (!url.pathname.startsWith(home.base)) {
      return { kind: 'missing', why: `outside the base path ${home.base}` };
    }
    const path = percentDecoded(url.pathname.slice(home.base.length));
    if (path === null) return { kind: 'missing', why: 'malformed percent-encoding' };
    return fileAt(path, own) ?? miss(path.endsWith('/') ? `${path}index.html` : path);
  };

  const resolve = (href: string, file: string): Address => {
    // What is not relative means the same from every page, so it is looked up once.
    if (!href.startsWith('/') && !SCHEME.test(href)) return locate(href, file);
    const before = known.get(href);
    if (before) return before;
    const address = locate(href, file);
    // A copy: `href` is a slice of its page, and as a key it would keep the whole page in memory.
    known.set(Buffer.from(href).toString(), address);
    return address;
  };

  return { ...home, files, resolve };
}

/**
 * The file that a static host serves under a path: itself, or the index of a folder.
 * @param own each path by itself: what is given out is the very string of the list, which all that look it up later tell by its
 *   address; a string of the same characters would be compared character by character
 */
function fileAt(path: string, own: ReadonlyMap<string, string>): Address | null {
  const asked = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = own.get(asked) ?? own.get(`${asked}/index.html`);
  return file === undefined ? null : { kind: 'file', file };
}
