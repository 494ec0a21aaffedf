import { createReadStream } from 'node:fs';
import type { ViteDevServer } from 'vite';
import type { DevSite } from '../dev-site.ts';
import { contentType } from '../io/content-types.ts';
import type { Site } from '../site/site.ts';

/** A pause in typing and saving, in milliseconds, after which the site is loaded again. */
const calm = 40;

/**
 * Makes Astro's dev server follow the content: files of the content are served, and every change is shown at once, or
 * explained over the page.
 */
export function contentMiddleware(server: ViteDevServer, dev: DevSite, folders: readonly string[], site: string): void {
  const base = site === '' ? '/' : new URL(site).pathname;
  server.middlewares.use((request, response, next) => {
    const path = decodeURI((request.url ?? '').replace(/[?#].*$/, ''));
    const asked = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    const file = dev.fileAt(asked);
    const text = file ? null : dev.textAt(asked);
    if (text !== null) return void response.setHeader('Content-Type', contentType(asked)).end(text);
    if (!file) return next();
    response.setHeader('Content-Type', contentType(file));
    createReadStream(file).on('error', next).pipe(response);
  });
  server.watcher.add([...folders]);
  let timer: NodeJS.Timeout | undefined;
  const changed = (path: string): void => {
    if (!folders.some((folder) => path.startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void show(), calm);
  };
  server.watcher.on('all', (_event, path) => changed(path));

  async function show(): Promise<void> {
    try {
      const loaded = await dev.reload();
      server.moduleGraph.invalidateAll();
      for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
      const fault = loaded.findings.find((finding) => finding.severity === 'error');
      if (fault) server.ws.send({ type: 'error', err: overlay(fault) });
      else server.ws.send({ type: 'full-reload' });
    } catch (error) {
      const { message, stack = '' } = error as Error;
      server.ws.send({ type: 'error', err: { message, stack } });
    }
  }
}

function overlay(fault: Site['findings'][number]): { message: string; stack: string; id: string } {
  const { path, line, column } = fault.place;
  const message = `${fault.rule} ${path}:${line}:${column}\n${fault.message}${fault.fix ? `\nfix: ${fault.fix}` : ''}`;
  return { message, stack: '', id: path };
}
