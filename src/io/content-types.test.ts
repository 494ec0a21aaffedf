import { expect, test } from 'vitest';
import { contentType } from './content-types.ts';

test.each([
  ['ru/index.html', 'text/html; charset=utf-8'],
  ['_astro/a.B1c2.js', 'text/javascript; charset=utf-8'],
  ['A.CSS', 'text/css; charset=utf-8'],
  ['media/request-response.svg', 'image/svg+xml; charset=utf-8'],
  ['favicon.ico', 'image/x-icon'],
  ['sitemap.xml', 'application/xml; charset=utf-8'],
  ['CNAME', 'application/octet-stream'],
  ['archive.unknown', 'application/octet-stream'],
])('%s is %s', (path, type) => {
  expect(contentType(path)).toBe(type);
});
