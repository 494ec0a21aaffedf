import { type FileHandle, open, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentType } from './content-types.ts';

export interface ServerOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Path under which the site stands: `/` or `/docs/`. */
  readonly base: string;
}

export interface RunningServer {
  /** Address of the site, base path included. */
  readonly url: string;
  readonly port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Serves the static files of `folder`, as a plain web host would: `index.html` for a folder, the nearest `404.html`
 * for what is missing, nothing outside the folder. Each request looks at the disk anew, so a newly published site is
 * there at once. Rejects with the error of `listen`, such as EADDRINUSE.
 */
export async function startServer(folder: string, options: ServerOptions): Promise<RunningServer> {
  const base = `/${options.base}/`.replace(/\/+/g, '/');
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}${base}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are served here');
  }
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  if (base !== '/' && (path === '/' || `${path}/` === base)) return redirect(response, base, query);
  const segments = path.startsWith(base) ? decoded(path.slice(base.length)) : [];
  if (segments === null) return refuse(response, 400, 'Not an address');

  const file = path.startsWith(base) ? await openFile(folder, segments) : null;
  if (file === 'folder') return redirect(response, `/${path.replace(/^\/+/, '')}/`, query);
  if (file) return send(request, response, file, 200);
  const missing =
    (segments[0] && (await openFile(folder, [segments[0], '404.html']))) || (await openFile(folder, ['404.html']));
  if (missing && missing !== 'folder') return send(request, response, missing, 404);
  return refuse(response, 404, 'Not found');
}

/** The segments of a path, or null where it is malformed or could lead out of the folder. */
function decoded(path: string): readonly string[] | null {
  try {
    const segments = path.split('/').map(decodeURIComponent);
    return segments.some((segment) => /^\.\.?$|[/\\\0]/.test(segment)) ? null : segments;
  } catch {
    return null;
  }
}

interface OpenFile {
  readonly handle: FileHandle;
  readonly path: string;
}

/** The file that the segments name; 'folder' where only a slash is missing; null where there is none. */
async function openFile(folder: string, segments: readonly string[]): Promise<OpenFile | 'folder' | null> {
  const asFolder = segments.length === 0 || segments.at(-1) === '';
  const path = join(folder, ...segments, ...(asFolder ? ['index.html'] : []));
  let handle: FileHandle | undefined;
  try {
    const root = await realpath(folder);
    if (!(await realpath(path)).startsWith(root + sep)) return null;
    handle = await open(path);
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, path };
    await handle.close();
    return stats.isDirectory() ? 'folder' : null;
  } catch {
    await handle?.close();
    return null;
  }
}

async function send(request: IncomingMessage, response: ServerResponse, file: OpenFile, status: 200 | 404) {
  try {
    const { size, mtime } = await file.handle.stat();
    const tag = `W/"${size.toString(16)}-${mtime.getTime().toString(16)}"`;
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('ETag', tag);
    response.setHeader('Last-Modified', mtime.toUTCString());
    if (status === 200 && request.headers['if-none-match'] === tag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(status, { 'Content-Type': contentType(file.path), 'Content-Length': size });
    if (request.method === 'HEAD' || size === 0) response.end();
    else await pipeline(file.handle.createReadStream({ end: size - 1, autoClose: false }), response);
  } finally {
    await file.handle.close();
  }
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  response.writeHead(302, { Location: query === undefined ? path : `${path}?${query}` }).end();
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}
