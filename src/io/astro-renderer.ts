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
        shortWay = fits ? new ShortWay(captured!, module.default, manifest.base, address) : null;
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
  private readonly fresh: Metadata;
  private readonly base: string;
  private at: At;

  /** @param address of the page that `result` was made for */
  constructor(result: Result, component: Component, base: string, address: string) {
    this.result = result;
    this.component = component;
    this.base = base;
    this.fresh = result._metadata;
    this.at = placeOf(address, base);
    // Getters, set once: what all components of a page see as `Astro` has this in its prototype, and each write to a
    // prototype makes V8 forget what it knows of all that inherit from it.
    const astro = Object.getPrototypeOf(result.createAstro({}, {}));
    const asked: Record<string, () => unknown> = {
      request: () => (this.at.request ??= new Request(this.at.url.href)),
      params: () => this.at.params,
      url: () => this.at.url,
      originPathname: () => this.at.url.pathname,
      locals: () => this.at.locals,
    };
    for (const [name, get] of Object.entries(asked)) {
      Object.defineProperty(astro, name, { get, configurable: true, enumerable: true });
    }
    Object.defineProperty(result, 'request', { get: asked['request']!, configurable: true, enumerable: true });
  }

  /** null where the page does what only Astro itself can answer. */
  async render(address: string): Promise<string | null> {
    const { result, fresh } = this;
    this.at = placeOf(address, this.base);
    result._metadata = emptied(fresh);
    result.params = this.at.params;
    result.pathname = this.at.pathname;
    const answer = await this.component(result, {}, {});
    if (!isWriter(answer)) return null;
    let html: string | null = null;
    let fits = true;
    const destination: Destination = {
      write(chunk) {
        const text = writtenText(chunk);
        if (text !== null) html = html === null ? begun(text, result) : html + text;
        else if (!isHeadMark(chunk)) fits = false;
      },
    };
    await answer.render(destination);
    const { extraHead } = result._metadata as { extraHead?: readonly unknown[] };
    return fits && result.response.status === 200 && (extraHead ?? []).length === 0 ? html : null;
  }
}

/** Everything that components may ask for that is of one page. */
interface At {
  readonly url: URL;
  readonly pathname: string;
  readonly params: { readonly route: string | undefined };
  readonly locals: object;
  /** Made when asked for. */
  request: Request | null;
}

function placeOf(address: string, base: string): At {
  const url = new URL(address);
  const pathname = decodeURI(url.pathname);
  const route = pathname.slice(base.length).replace(/^\/|\/$/g, '');
  return { url, pathname, params: { route: route === '' ? undefined : route }, locals: {}, request: null };
}

/** What a page begins with in the place of what the last one left. */
function emptied(metadata: Metadata): Metadata {
  const empty: Metadata = { ...metadata };
  for (const name in metadata) {
    const value = metadata[name];
    if (value instanceof Set) empty[name] = new Set();
    else if (Array.isArray(value)) empty[name] = [];
    else empty[name] = typeof value === 'number' ? 0 : false;
  }
  empty['slotsByAstro'] = undefined;
  empty.headInTree = true;
  return empty;
}

const writes = Symbol.for('astro.renderTemplateResult');
const ofSlot = Symbol.for('astro:slot-string');

function isWriter(answer: unknown): answer is { render(destination: Destination): unknown } {
  return typeof answer === 'object' && answer !== null && writes in answer;
}

/** Text that is escaped already, also as Astro marks it; null for all else. A slot's HTML may come with instructions, and is none. */
function writtenText(chunk: unknown): string | null {
  if (chunk instanceof String) return ofSlot in chunk ? null : chunk.valueOf();
  if (chunk === null || typeof chunk === 'object' || typeof chunk === 'function') return null;
  return String(chunk);
}

/** Astro's place for what it adds to the head: nothing here. */
function isHeadMark(chunk: unknown): boolean {
  const type = (chunk as { type?: unknown } | null)?.type;
  return type === 'head' || type === 'maybe-head';
}

/** The compiler drops the doctype, and Astro writes it before the first thing that a page writes. */
function begun(first: string, { compressHTML }: Result): string {
  return /<!doctype html/i.test(first) ? first : `<!DOCTYPE html>${compressHTML ? '' : '\n'}${first}`;
}
