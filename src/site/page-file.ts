/** Where a page stands as Markdown. */
export function markdownFile(route: string): string {
  return `${route}/index.md`;
}

/** The file of a route: hosts look for "not found" pages under `404.html`, and for all others in a folder's `index.html`. */
export function pageFile(route: string): string {
  if (/(?:^|\/)404$/.test(route)) return `${route}.html`;
  return route === '' ? 'index.html' : `${route}/index.html`;
}
