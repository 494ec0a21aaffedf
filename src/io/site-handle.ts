import type { View } from '../model/any-view.ts';

/** What the Astro pages ask: which pages there are, and all about one. */
export interface SiteHandle {
  /** Routes without base and slashes; '' is the root. */
  readonly routes: readonly string[];
  view(route: string): View | Promise<View>;
}

/**
 * Astro bundles its pages and loads its configuration by itself, so both have modules of their own and share nothing
 * with us but the global object. These are the doors between the two.
 */
const globals = globalThis as unknown as Record<symbol, unknown>;

export function setSiteHandle(handle: SiteHandle): void {
  globals[Symbol.for('hexapla.site')] = handle;
}

/** @throws when no site is loaded: a page can only be rendered by `hexapla`, `astro build` or `astro dev` */
export function siteHandle(): SiteHandle {
  const handle = globals[Symbol.for('hexapla.site')] as SiteHandle | undefined;
  if (!handle) throw new Error('no site is loaded; is the hexapla integration in astro.config.mjs?');
  return handle;
}

/** Hands something to the integration before Astro starts. */
export function setHost(host: unknown): void {
  globals[Symbol.for('hexapla.host')] = host;
}

/** What the command line left for the integration, or undefined under Astro's own commands. */
export function host<Host>(): Host | undefined {
  return globals[Symbol.for('hexapla.host')] as Host | undefined;
}
