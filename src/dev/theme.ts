import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { rendererOf } from '../io/astro-renderer.ts';
import { setSiteHandle } from '../io/site-handle.ts';
import { builtEntry } from '../lay-out.ts';
import type { View } from '../model/any-view.ts';
import { themeBundledApart } from '../theme-bundle.ts';

/** The bundled theme, as a build uses it. */
export interface Theme {
  /** The HTML of a page, by its route and its whole address. */
  render(route: string, address: string, view: View): Promise<string>;
  /** The file on disk of a script, style or public file, by its path in the site; undefined for anything else. */
  fileAt(path: string): string | undefined;
}

/** @param site where the site will stand, or '' */
export async function openTheme(site: string): Promise<Theme> {
  const { server, client } = await themeBundledApart(site);
  const renderer = await rendererOf(builtEntry(server));
  const files = new Map(
    readdirSync(client, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file
          .slice(client.length + 1)
          .split(sep)
          .join('/'),
        file,
      ]),
  );
  let last: Promise<unknown> = Promise.resolve();
  return {
    fileAt: (path) => files.get(path),
    render(route, address, view) {
      // One page at a time: Astro's page asks for its view at a place that all pages share.
      const html = last.then(() => {
        setSiteHandle({ routes: [route], view: () => view });
        return renderer.render(address);
      });
      last = html.catch(() => {});
      return html;
    },
  };
}
