import { type PagePath, routePath } from '../model/page.ts';

/** The route of each page of two folders, without slashes around: below one folder, so that the list has the root. */
export function statesRoutes(paths: readonly PagePath[]): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const plain = `pages/${routePath(path) || 'index'}`;
    let route = plain;
    // Where letter case does not count, it does not tell files apart.
    for (let number = 2; taken.has(route.toLowerCase()); number++) route = `${plain}-${number}`;
    taken.add(route.toLowerCase());
    return route;
  });
}
