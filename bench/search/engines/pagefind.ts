import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { compressed } from '../bytes.ts';
import type { LocaleDocuments } from '../document.ts';
import type { BuiltIndex, Engine } from '../engine.ts';

/** The part of Pagefind's browser script that is used here; it runs in Node as well. */
interface Script {
  createInstance(options: object): Instance;
}

interface Instance {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Every so many queries one is asked as a new visitor, whose browser has nothing yet. */
const coldEvery = 10;

/**
 * Pagefind, asked by its own browser script through a server that counts the bytes.
 * @param cutsChinese whether the page cuts Chinese queries into words, which Pagefind's script does not
 */
export function pagefind(cutsChinese: boolean): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-pagefind-'));
  const servers: Server[] = [];
  return {
    name: cutsChinese ? 'Pagefind 1.6.0' : 'Pagefind as it is',
    async build(locales) {
      // One index for each locale, so that one script can ask one after the other.
      for (const locale of locales) await write(locale, join(folder, locale.id));
      await close();
      return Promise.all(locales.map((locale) => open(locale, join(folder, locale.id), servers, cutsChinese)));
    },
    async end() {
      for (const server of servers) server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function write({ tag, documents }: LocaleDocuments, outputPath: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: tag.toLowerCase() });
  for (const [page, { title, element, description, headings, text }] of documents.entries()) {
    await index!.addHTMLFile({
      url: `/${page}/`,
      content: html(tag, title, [element, description, ...headings], text),
    });
  }
  await index!.writeFiles({ outputPath });
}

function html(tag: string, title: string, heads: readonly string[], text: string): string {
  const lines = heads.map((head) => `<h2>${escapeText(head)}</h2>`).join('');
  return `<html lang="${tag}"><body><main><h1>${escapeText(title)}</h1>${lines}<p>${escapeText(text)}</p></main></body></html>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

async function open(
  { tag }: LocaleDocuments,
  folder: string,
  servers: Server[],
  cutsChinese: boolean,
): Promise<BuiltIndex> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const body = readFileSync(join(folder, new URL(request.url!, 'http://localhost').pathname));
    bytes += compressed(body);
    response.end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const basePath = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const script = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Script;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const visit = async (): Promise<Instance> => {
    const instance = script.createInstance({ basePath, baseUrl: '/' });
    await instance.init();
    return instance;
  };
  let visitor: Instance | null = null;
  let asked = 0;
  return {
    files: files.length,
    bytes: files.reduce((sum, { parentPath, name }) => sum + compressed(readFileSync(join(parentPath, name))), 0),
    async search(query) {
      const isCold = asked++ % coldEvery === 0;
      bytes = 0;
      if (isCold || !visitor) visitor = await visit();
      const { results } = await visitor.search(cutsChinese ? segmented(query, tag) : query);
      const shown = results.slice(0, 5);
      const found = await Promise.all(shown.map((result) => result.data()));
      const pages = found.map(({ url }) => Number(url.replaceAll('/', '')));
      return { pages, bytes: isCold ? bytes : null };
    },
  };
}

function segmented(query: string, tag: string): string {
  if (!tag.startsWith('zh')) return query;
  return [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(query)].map(({ segment }) => segment).join(' ');
}
