import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered to an address: a text, a file on disk, or another address. */
export type Answer =
  | { readonly status?: number; readonly type: string; readonly body: string }
  | { readonly type: string; readonly file: string }
  | { readonly to: string };

export interface LiveServerOptions {
  /** 0: any free port. */
  readonly port: number;
  /** undefined: all addresses of this machine. */
  readonly host: string | undefined;
  /** The address of the events, without anything behind it. */
  readonly events: string;
  /** @param path the decoded path of the address, from its first slash on */
  answer(path: string): Promise<Answer>;
  /** A page listens now. `path` as for `answer`; `version` as its address says. */
  onListening(path: string, version: string, send: (event: object) => void): void;
}

export interface LiveServer {
  readonly port: number;
  /** Paths of pages that are open in browsers. */
  open(): ReadonlySet<string>;
  /** Tells all open pages something, or those with one path. */
  send(event: object, path?: string): void;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/**
 * Serves what `answer` says, and tells open pages what happens, as server-sent events (HTML Living Standard, 9.2).
 * Rejects with the error of `listen`, such as EADDRINUSE.
 */
export async function startLiveServer(options: LiveServerOptions): Promise<LiveServer> {
  const listeners = new Map<ServerResponse, string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decoded(url.pathname);
    if (path === null) return void refuse(response, 400, 'Not an address');
    if (path !== options.events) return void serve(path + url.search, path, request, response, options);
    const page = url.searchParams.get('page') ?? '/';
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.on('close', () => listeners.delete(response));
    listeners.set(response, page);
    options.onListening(page, url.searchParams.get('version') ?? '', (event) => write(response, event));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    open: () => new Set(listeners.values()),
    send(event, path) {
      for (const [response, page] of listeners) if (path === undefined || path === page) write(response, event);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function write(response: ServerResponse, event: object): void {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}

async function serve(
  asked: string,
  path: string,
  { method }: IncomingMessage,
  response: ServerResponse,
  { answer }: LiveServerOptions,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD are served here');
  try {
    const found = await answer(path);
    if ('to' in found) return void response.writeHead(302, { Location: found.to + asked.slice(path.length) }).end();
    response.setHeader('Content-Type', found.type);
    if ('file' in found) {
      const stream = createReadStream(found.file);
      stream.on('error', () => refuse(response, 404, 'Not found'));
      stream.pipe(response);
      return;
    }
    response.statusCode = found.status ?? 200;
    response.end(method === 'HEAD' ? undefined : found.body);
  } catch (error) {
    refuse(response, 500, (error as Error).stack ?? String(error));
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}
