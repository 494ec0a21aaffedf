import { Parser } from 'htmlparser2';
import type { Attributes } from './attributes.ts';
import { percentDecoded } from './percent-decoded.ts';
import { readPlainHtml } from './read-plain-html.ts';

/** Where a site is served. */
export interface SiteHome {
  /** `https://docs.example`, or '' for a site that does not know its address. */
  readonly origin: string;
  /** Base path with a slash at both ends: `/`, `/docs/`. */
  readonly base: string;
}

/** A page of the folder, unparsed. */
export interface Sample {
  readonly file: string;
  readonly html: string;
}

/** Enough pages to outvote one that is wrong. */
const SAMPLES = 40;

/** The pages from which `siteHome` finds out: the first one and others evenly spread. */
export function homeSamples(paths: readonly string[]): string[] {
  const pages = paths.filter((path) => path.endsWith('.html'));
  const step = Math.max(1, Math.floor(pages.length / SAMPLES));
  return pages.filter((_, i) => i % step === 0).slice(0, SAMPLES);
}

/** The address of a page inside its site: `ru/a/` for `ru/a/index.html`, '' for the root. */
export function routeOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** A base path with a slash at both ends. */
function normalBase(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

/**
 * Where the site is served, as its own pages tell: a canonical link is origin, base path and the page's own route.
 * Without canonical links, the base path under which most root-relative links of the samples lead to a file.
 *
 * @param samples pages from `homeSamples`
 * @param paths every file of the folder
 * @param base the base path where somebody knows it
 */
export function siteHome(samples: readonly Sample[], paths: readonly string[], base?: string): SiteHome {
  const read = samples.map(({ file, html }) => ({ route: routeOf(file), ...addressesOf(html) }));
  const homes = read.flatMap(({ route, canonical }) => homeOf(route, canonical));
  // The root page has no route of its own, and may name the page it leads to: all of that would pass for a base path.
  const bases = homes.flatMap((home) => (home.route === '' ? [] : [home.base]));
  const links = () =>
    baseOfLinks(
      read.flatMap(({ hrefs }) => hrefs),
      paths,
    );
  return {
    origin: mostFrequent(homes.map(({ origin }) => origin)) ?? '',
    base: normalBase(base ?? mostFrequent(bases) ?? links() ?? '/'),
  };
}

/** What a page's canonical link says about the home of the site; nothing if it is not the page's own address. */
function homeOf(route: string, canonical: string | null): (SiteHome & { route: string })[] {
  const url = canonical === null ? null : URL.parse(canonical);
  const path = percentDecoded(url?.pathname ?? '') ?? '';
  if (!url?.protocol.startsWith('http') || !path.endsWith(`/${route}`)) return [];
  return [{ origin: url.origin, base: path.slice(0, path.length - route.length), route }];
}

interface PageAddresses {
  readonly canonical: string | null;
  /** Those that begin at the root of their origin. */
  readonly hrefs: readonly string[];
}

function addressesOf(html: string): PageAddresses {
  const close = (): void => {};
  const plain = addressReader();
  if (readPlainHtml(html, { open: plain.open, text: close, close })) return plain.found();
  const { open, found } = addressReader();
  new Parser({ onopentag: open }).end(html);
  return found();
}

function addressReader() {
  let canonical: string | null = null;
  const hrefs: string[] = [];
  return {
    open(name: string, { rel, href, src }: Attributes): void {
      if (name === 'link' && rel === 'canonical') canonical = href ?? null;
      for (const address of [href, src]) {
        if (address?.startsWith('/') && !address.startsWith('//')) hrefs.push(address);
      }
    },
    found: (): PageAddresses => ({ canonical, hrefs }),
  };
}

function baseOfLinks(hrefs: readonly string[], paths: readonly string[]): string | undefined {
  const routes = new Set(paths.flatMap((path) => [path, routeOf(path)]).filter((route) => route !== ''));
  // Most links of a site stand on many of its pages.
  const known = new Map<string, readonly string[]>();
  const bases = hrefs.flatMap((href) => {
    const found = known.get(href) ?? basesIn(href, routes);
    known.set(href, found);
    return found;
  });
  return mostFrequent(bases);
}

/** Base paths under which a link leads to one of the routes. */
function basesIn(href: string, routes: ReadonlySet<string>): string[] {
  const path = href.replace(/[?#].*/s, '').slice(1);
  const cuts = [0, ...[...path.matchAll(/\//g)].map((slash) => slash.index + 1)];
  return cuts.filter((cut) => routes.has(path.slice(cut))).map((cut) => `/${path.slice(0, cut)}`);
}

/** The value that occurs most often; of equals the shorter one, then the first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.length - b.length)[0]?.[0];
}
