/** Routes of a locale that the site itself needs, and names of its files, which no folder can have. */
const reserved =
  /^404$|^(?:404\.html|sitemap\.xml|opensearch\.xml|llms(?:-full)?\.txt)(?:\/|$)|(?:^|\/)index\.(?:html|md)(?:\/|$)/i;

/** Whether a page of the content would overwrite a page or file that the site itself makes. */
export function isReservedRoute(route: string): boolean {
  return reserved.test(route);
}

/** Whether a route names a folder inside its locale: `a/b`, not ``, `a//b`, `../a`, `a\b`, nor one that is reserved. */
export function isSoundRoute(route: string): boolean {
  const parts = route.split('/');
  return !parts.some((part) => ['', '.', '..'].includes(part)) && !/[\0-\x1F\\]/.test(route) && !isReservedRoute(route);
}
