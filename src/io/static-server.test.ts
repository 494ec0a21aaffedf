import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './static-server.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hexapla-server-'));
const site = join(scratch, 'site');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(scratch, path)), { recursive: true });
  writeFileSync(join(scratch, path), text);
}

beforeAll(() => {
  write('site/index.html', 'start');
  write('site/404.html', 'not found');
  write('site/ru/404.html', 'не найдено');
  write('site/ru/index.html', 'начало');
  write('site/ru/ttl pox/index.html', 'TTL');
  write('site/zh/index.html', '开始');
  write('site/app.js', 'x');
  write('site/empty.txt', '');
  write('secret.txt', 'secret');
  write('site-of-neighbour/index.html', 'secret');
  symlinkSync(join(scratch, 'secret.txt'), join(site, 'link.txt'));
  symlinkSync(join(scratch, 'site-of-neighbour'), join(site, 'neighbour'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is; `fetch` would tidy `..` away before it left. */
function send(server: RunningServer, path: string, method = 'GET', headers = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('at the root', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(site, { port: 0, host: '127.0.0.1', base: '/' });
  });
  afterAll(() => server.close());

  test.each([
    ['/', 200, 'start', 'text/html; charset=utf-8'],
    ['/index.html', 200, 'start', 'text/html; charset=utf-8'],
    ['/ru/', 200, 'начало', 'text/html; charset=utf-8'],
    ['/ru/?q=1', 200, 'начало', 'text/html; charset=utf-8'],
    ['/ru/ttl%20pox/', 200, 'TTL', 'text/html; charset=utf-8'],
    ['/app.js', 200, 'x', 'text/javascript; charset=utf-8'],
    ['/empty.txt', 200, '', 'text/plain; charset=utf-8'],
    ['/ru/none/', 404, 'не найдено', 'text/html; charset=utf-8'],
    ['/ru/a/b/c', 404, 'не найдено', 'text/html; charset=utf-8'],
    ['/zh/none/', 404, 'not found', 'text/html; charset=utf-8'],
    ['/none', 404, 'not found', 'text/html; charset=utf-8'],
    ['/app.js/', 404, 'not found', 'text/html; charset=utf-8'],
    ['/ru/404.html', 200, 'не найдено', 'text/html; charset=utf-8'],
  ])('%s: %i %s', async (path, status, body, type) => {
    const answer = await send(server, path);
    expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([status, body, type]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['/../secret.txt'],
    ['/ru/../../secret.txt'],
    ['/%2e%2e/secret.txt'],
    ['/%2e%2e%2fsecret.txt'],
    ['/..%5csecret.txt'],
    ['/..\\secret.txt'],
    ['/../site-of-neighbour/index.html'],
    ['/link.txt'],
    ['/neighbour/'],
    ['/neighbour'],
    ['/app.js%00.html'],
    ['/%ff%fe'],
    ['/%'],
    ['http://example.org/secret.txt'],
  ])('%s leads nowhere', async (path) => {
    const answer = await send(server, path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  });

  test.each([
    ['/ru', '/ru/'],
    ['/ru?q=1', '/ru/?q=1'],
    ['/ru/ttl%20pox', '/ru/ttl%20pox/'],
    ['//ru', '/ru/'],
  ])('%s without its slash leads to %s', async (path, location) => {
    const answer = await send(server, path);
    expect([answer.status, answer.headers.location]).toEqual([302, location]);
  });

  test('HEAD gets the headers alone', async () => {
    const answer = await send(server, '/ru/', 'HEAD');
    expect([answer.status, answer.body, answer.headers['content-length']]).toEqual([200, '', '12']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const answer = await send(server, '/', method);
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('what a browser has already is not sent again, until it changes', async () => {
    const etag = (await send(server, '/app.js')).headers.etag;
    const again = await send(server, '/app.js', 'GET', { 'If-None-Match': etag });
    expect([again.status, again.body]).toEqual([304, '']);
    write('site/app.js', 'changed');
    const changed = await send(server, '/app.js', 'GET', { 'If-None-Match': etag });
    expect([changed.status, changed.body]).toEqual([200, 'changed']);
    write('site/app.js', 'x');
  });

  test('a site that is swapped while it runs is there at once', async () => {
    write('next/index.html', 'second');
    renameSync(site, `${site}.old`);
    expect((await send(server, '/')).status).toBe(404);
    renameSync(join(scratch, 'next'), site);
    expect((await send(server, '/')).body).toBe('second');
    renameSync(site, join(scratch, 'next'));
    renameSync(`${site}.old`, site);
  });

  test('the port is taken', async () => {
    const second = startServer(site, { port: server.port, host: '127.0.0.1', base: '/' });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('under a base path', () => {
  test.each(['/docs/', '/docs', 'docs'])('written %s', async (base) => {
    const server = await startServer(site, { port: 0, host: '127.0.0.1', base });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/docs/`);
    expect((await send(server, '/docs/ru/')).body).toBe('начало');
    expect((await send(server, '/docs/ru/none')).body).toBe('не найдено');
    expect((await send(server, '/')).headers.location).toBe('/docs/');
    expect((await send(server, '/docs?q=1')).headers.location).toBe('/docs/?q=1');
    expect((await send(server, '/ru/')).status).toBe(404);
    expect((await send(server, '/docs/ru')).headers.location).toBe('/docs/ru/');
    await server.close();
  });
});
