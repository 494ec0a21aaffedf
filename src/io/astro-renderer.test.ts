import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Renderer, rendererOf } from './astro-renderer.ts';

// A small stand-in for Astro's entry: it answers `whole` where the page went through requests, and nothing of that where
// the page was called by itself. That both come to the same bytes with the real one is proved in tests/lay-out.

let folder: string;
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-renderer-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @param page the body of the page's component, which writes with `write` and sees `Astro` */
function rendererFor(
  page: string,
  { middleware = '(_, next) => next()', styles = '[]', base = '/' } = {},
): Promise<Renderer> {
  const file = join(folder, `entry-${++files}.mjs`);
  writeFileSync(file, entry(page, middleware, styles, base));
  return rendererOf(pathToFileURL(file).href);
}

function entry(page: string, middleware: string, styles: string, base: string): string {
  return `
const html = (text) => new String(text);
const component = (result) => {
  const Astro = result.createAstro({}, {});
  return { [Symbol.for('astro.renderTemplateResult')]: true, render({ write }) { ${page} } };
};
const module = { default: component };
const route = { routeData: { component: 'src/pages/[...route].astro' } };
export const manifest = {
  base: ${JSON.stringify(base)}, routes: [route],
  pageMap: new Map([[route.routeData.component, async () => ({ page: () => module })]]),
  middleware: async () => ({ onRequest: ${middleware} }),
};
export const app = {
  setInternals() {}, setOptions() {},
  async render(request) {
    const partial = { url: new URL(request.url), locals: {}, request };
    const result = {
      styles: ${styles}, scripts: [], links: [], compressHTML: true, response: { status: 200 },
      _metadata: { routeHasPropagation: false, headInTree: true, extraHead: [], seen: new Set() },
      createAstro: () => Object.create(partial),
    };
    const page = (await manifest.pageMap.get(route.routeData.component)()).page();
    let out = 'whole ';
    page.default(result, {}, {}).render({ write: (chunk) => { if (typeof chunk !== 'object' || chunk instanceof String) out += chunk; } });
    return new Response(out);
  },
};`;
}

async function pages(renderer: Renderer, ...routes: string[]): Promise<string[]> {
  const made: string[] = [];
  for (const route of routes) made.push(await renderer.render(`http://localhost${route}`));
  return made;
}

test('the first page goes the whole way, the others the short one, each with its own address', async () => {
  const renderer = await rendererFor("write(html('<p>')); write(3); write(Astro.url.pathname)");
  expect(await pages(renderer, '/a/', '/b/', '/c/')).toEqual([
    'whole <p>3/a/',
    '<!DOCTYPE html><p>3/b/',
    '<!DOCTYPE html><p>3/c/',
  ]);
});

test('components see the parameters, the request and nothing of the page before', async () => {
  const renderer = await rendererFor(
    'write([Astro.params?.route, Astro.request.url, Astro.locals.n, result._metadata.seen.size].map(String).join(" ")); Astro.locals.n = 1; result._metadata.seen.add(1)',
    { base: '/docs/' },
  );
  const [, second, third] = await pages(renderer, '/docs/a/', '/docs/b/c/', '/docs/');
  expect(second).toBe('<!DOCTYPE html>b/c http://localhost/docs/b/c/ undefined 0');
  expect(third).toBe('<!DOCTYPE html>undefined http://localhost/docs/ undefined 0');
});

test('a page that writes its doctype gets no second one', async () => {
  const renderer = await rendererFor("write('<!doctype html>')");
  expect((await pages(renderer, '/a/', '/b/'))[1]).toBe('<!doctype html>');
});

test.each([
  ["an instruction for Astro's own printer", "write(html('x')); write({ type: 'directive' })", {}],
  ['another status', "result.response.status = 404; write('x')", {}],
  ['something for the head', "result._metadata.extraHead.push('x'); write('x')", {}],
  ["a project's own middleware", "write('x')", { middleware: '(context, next) => { context.x = 1; return next(); }' }],
  ['styles that Astro adds', "write('x')", { styles: "['a.css']" }],
])('a page with %s goes the whole way', async (_says, page, more) => {
  const renderer = await rendererFor(page, more);
  expect(await pages(renderer, '/a/', '/b/')).toEqual(['whole x', 'whole x']);
});

test('what Astro puts into every head is nothing', async () => {
  const renderer = await rendererFor("write({ type: 'maybe-head' }); write('x'); write({ type: 'head' })");
  expect((await pages(renderer, '/a/', '/b/'))[1]).toBe('<!DOCTYPE html>x');
});
