import { encodedPath } from '../model/encoded-path.ts';
import type { Locale } from '../model/locale.ts';
import { routePath } from '../model/page.ts';
import type { Topic } from '../model/topic.ts';
import type { Route } from '../model/view.ts';

/** Builds every address of a site from where the site stands. */
export interface Addresses {
  /** Scheme and host under which pages are rendered: where the site stands, or this machine. */
  readonly origin: string;
  /** Path of the site's root, with slashes around: `/`, `/docs/`. */
  readonly base: string;
  /** A route without base and slashes, `ru/elements/ttl-pox`, as an address. */
  route(path: string): Route;
  /** A topic in a locale: its page, or the route of the stand-in. */
  topic(topic: Topic, locale: Locale): Route;
  /** A file that is copied: a picture. */
  file(locale: Locale, path: string): string;
  /** An address with scheme and host, or null where no site is configured. */
  absolute(route: string): string | null;
}

/** Paths that are the same in an address: nearly all, and asking takes a tenth of encoding them. */
const plain = /^[\w./-]*$/;

/** @param site the configured address of the site, or '' */
export function addressesOf(site: string): Addresses {
  const url = site === '' ? null : new URL(site.endsWith('/') ? site : `${site}/`);
  const base = url?.pathname ?? '/';
  const route = (path: string): Route => {
    const encoded = plain.test(path) ? path : encodedPath(path);
    return `${base}${encoded === '' ? '' : `${encoded}/`}` as Route;
  };
  return {
    origin: url?.origin ?? 'http://localhost',
    base,
    route,
    topic: (topic, locale) => route(topicRoute(topic, locale)),
    file: (locale, path) => `${base}${encodedPath(`${locale.id}/${path}`)}`,
    absolute: (path) => (url ? new URL(path, url).href : null),
  };
}

/** A topic's route in a locale, without base and slashes: `ru/elements/ttl-pox`. */
export function topicRoute(topic: Topic, locale: Locale): string {
  const path = routePath(topic.pages.get(locale.id)?.path ?? topic.path);
  return path === '' ? locale.id : `${locale.id}/${path}`;
}

/** A topic's address inside a locale, as it stands in links: percent-encoded, without slashes around; '' for the start. */
export function topicAddress(topic: Topic, locale: Locale): string {
  return encodedPath(topicRoute(topic, locale).slice(locale.id.length + 1));
}
