/** Renders pages of a built Astro project. */
export interface Renderer {
  /** The HTML of the page at an address. Throws what the page throws. */
  render(address: string): Promise<string>;
}

/** The part of Astro's prerender entry that we call; what its own prerenderer calls too. */
interface Entry {
  readonly app: {
    setInternals(internals: unknown): void;
    setOptions(options: unknown): void;
    render(request: Request, options: { routeData: unknown }): Promise<Response>;
  };
  readonly manifest: { readonly routes: readonly { readonly routeData: { readonly component: string } }[] };
}

/** The page that draws the mass of the site. */
const massComponent = 'src/pages/[...route].astro';

/**
 * Loads Astro's built prerender entry into this thread, so that pages can be laid out on all cores.
 *
 * This is the one place that leans on more than Astro's public interface: the entry's exports, and the two setters that
 * its prerenderer calls. We give them nothing, since our pages name their styles and scripts themselves. A test lays the
 * same pages out both ways and compares the bytes; it fails when Astro changes this.
 * @param entry URL of the built entry
 */
export async function rendererOf(entry: string): Promise<Renderer> {
  const { app, manifest } = (await import(entry)) as Entry;
  app.setInternals({ pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
  const routeData = manifest.routes.find((route) => route.routeData.component === massComponent)?.routeData;
  if (!routeData) throw new Error(`Astro's build has no page ${massComponent}`);
  return {
    async render(address) {
      const response = await app.render(new Request(address), { routeData });
      if (!response.ok) throw new Error(`Astro answered ${response.status}`);
      return response.text();
    },
  };
}

const silent = { write: () => true };
