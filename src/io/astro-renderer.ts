/** Renders pages of a built Astro project, one after the other. */
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
  readonly manifest: {
    readonly base: string;
    readonly routes: readonly { readonly routeData: { readonly component: string } }[];
    readonly pageMap: Map<string, () => Promise<{ page(): PageModule }>>;
    readonly middleware?: () => Promise<{ onRequest?: unknown }>;
  };
}

interface PageModule {
  readonly default: Component;
}

/** A compiled component: what it returns writes itself. */
type Component = (result: Result, props: object, slots: object) => unknown;

/** What Astro knows while it renders a page. */
interface Result {
  createAstro(props: object, slots: object): object;
  readonly response: { readonly status: number };
  readonly styles: Collection;
  readonly scripts: Collection;
  readonly links: Collection;
  readonly shouldInjectCspMetaTags?: boolean;
  readonly compressHTML?: unknown;
  readonly partial?: boolean;
  _metadata: Metadata;
  params: unknown;
  request: Request;
  pathname: string;
}

type Collection = Iterable<unknown>;
type Metadata = Record<string, unknown> & { routeHasPropagation: boolean; headInTree: boolean };

/** What a component's answer is written to: text, HTML, or an instruction. */
interface Destination {
  write(chunk: unknown): void;
}

/** The page that draws the mass of the site. */
const massComponent = 'src/pages/[...route].astro';

/**
 * Loads Astro's built prerender entry into this thread, so that pages can be laid out on all cores.
 *
 * This is the one place that leans on more than Astro's public interface: the entry's exports, the two setters that
 * its prerenderer calls, and what a compiled component is called with. We give the setters nothing, since our pages name
 * their styles and scripts themselves. A test lays the same pages out both ways and compares the bytes; it fails when
 * Astro changes this.
 * @param entry URL of the built entry
 */
export async function rendererOf(entry: string): Promise<Renderer> {
  const { app, manifest } = (await import(entry)) as Entry;
  app.setInternals({ pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
  const routeData = manifest.routes.find((route) => route.routeData.component === massComponent)?.routeData;
  const load = manifest.pageMap.get(massComponent);
  if (!routeData || !load) throw new Error(`Astro's build has no page ${massComponent}`);
  const wholeWay = async (address: string): Promise<string> => {
    const response = await app.render(new Request(address), { routeData });
    if (!response.ok) throw new Error(`Astro answered ${response.status}`);
    return response.text();
  };
  const loaded = await load();
  const module = loaded.page();
  let captured: Result | null = null;
  // The first page goes the whole way, and shows what Astro calls the component with.
  const spy = Object.assign((...[result, props, slots]: Parameters<Component>) => {
    captured ??= result;
    return module.default(result, props, slots);
  }, module.default);
  const watched = { ...module, default: spy };
  manifest.pageMap.set(massComponent, async () => ({ page: () => watched }));
  let shortWay: ShortWay | null | undefined;
  return {
    async render(address) {
      if (shortWay) return (await shortWay.render(address)) ?? wholeWay(address);
      const html = await wholeWay(address);
      if (shortWay === undefined) {
        const fits = captured !== null && isPlain(captured) && (await passesThrough(manifest));
        shortWay = fits ? new ShortWay(captured!, module.default, manifest.base) : null;
      }
      return html;
    },
  };
}

const silent = { write: () => true };

/** Whether Astro adds nothing to what the page writes: no styles and scripts of its own, no policy. */
function isPlain({ styles, scripts, links, shouldInjectCspMetaTags, partial, _metadata }: Result): boolean {
  const added = [styles, scripts, links].some((collection) => [...collection].length > 0);
  return !added && !partial && !shouldInjectCspMetaTags && !_metadata.routeHasPropagation && _metadata.headInTree;
}

/** Whether the project has no middleware of its own: Astro puts one that does nothing in its place. */
async function passesThrough({ middleware }: Entry['manifest']): Promise<boolean> {
  const { onRequest } = (await middleware?.()) ?? {};
  return onRequest === undefined || /^\((\w+), (\w+)\) => \2\(\)$/.test(String(onRequest));
}

/**
 * Calls the compiled page by itself, with what Astro called it with for the first page. The whole way through requests,
 * routes, streams and responses takes three times as long, and only the page's own answer differs from page to page.
 */
class ShortWay {
  private readonly result: Result;
  private readonly component: Component;
  /** What all components of a page see as `Astro`. */
  private readonly astro: Record<string, unknown>;
  private readonly fresh: Metadata;
  private readonly base: string;

  constructor(result: Result, component: Component, base: string) {
    this.result = result;
    this.component = component;
    this.base = base;
    this.astro = Object.getPrototypeOf(result.createAstro({}, {}));
    this.fresh = result._metadata;
  }

  /** null where the page does what only Astro itself can answer. */
  async render(address: string): Promise<string | null> {
    const { result } = this;
    this.enter(address);
    const answer = await this.component(result, {}, {});
    if (!isWriter(answer)) return null;
    let html: string | null = null;
    let fits = true;
    const destination: Destination = {
      write(chunk) {
        // Astro's place for what it adds to the head: nothing here.
        if (isHeadMark(chunk)) return;
        if (!isText(chunk)) fits = false;
        else if (html === null) html = begun(String(chunk), result);
        else html += String(chunk);
      },
    };
    await answer.render(destination);
    const { extraHead } = result._metadata as { extraHead?: readonly unknown[] };
    return fits && result.response.status === 200 && (extraHead ?? []).length === 0 ? html : null;
  }

  /** Makes everything that components may ask for that of this page. */
  private enter(address: string): void {
    const { result, astro, fresh } = this;
    const empty = Object.entries(fresh).map(([name, value]) => [name, emptied(value)]);
    result._metadata = { ...Object.fromEntries(empty), headInTree: true, slotsByAstro: undefined } as never;
    const url = new URL(address);
    const pathname = decodeURI(url.pathname);
    const route = pathname.slice(this.base.length).replace(/^\/|\/$/g, '');
    const params = { route: route === '' ? undefined : route };
    let request: Request | null = null;
    const asked = { get: () => (request ??= new Request(address)), configurable: true, enumerable: true };
    Object.assign(result, { params, pathname });
    Object.defineProperty(result, 'request', asked);
    Object.defineProperty(astro, 'request', asked);
    Object.defineProperty(astro, 'originPathname', { value: url.pathname, configurable: true, enumerable: true });
    Object.assign(astro, { params, url, locals: {} });
  }
}

/** What a page begins with in the place of what the last one left. */
function emptied(value: unknown): unknown {
  if (value instanceof Set) return new Set();
  if (Array.isArray(value)) return [];
  return typeof value === 'number' ? 0 : false;
}

function isWriter(answer: unknown): answer is { render(destination: Destination): unknown } {
  return typeof answer === 'object' && answer !== null && Symbol.for('astro.renderTemplateResult') in answer;
}

/** Text that is escaped already, also as Astro marks it. A slot's HTML may come with instructions, and is none. */
function isText(chunk: unknown): boolean {
  if (chunk instanceof String) return !(Symbol.for('astro:slot-string') in chunk);
  return chunk !== null && typeof chunk !== 'object' && typeof chunk !== 'function';
}

/** The compiler drops the doctype, and Astro writes it before the first thing that a page writes. */
function begun(first: string, { compressHTML }: Result): string {
  return /<!doctype html/i.test(first) ? first : `<!DOCTYPE html>${compressHTML ? '' : '\n'}${first}`;
}

function isHeadMark(chunk: unknown): boolean {
  const type = (chunk as { type?: unknown } | null)?.type;
  return type === 'head' || type === 'maybe-head';
}
