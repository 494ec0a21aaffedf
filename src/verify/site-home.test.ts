import { expect, test } from 'vitest';
import { homeSamples, siteHome } from './site-home.ts';

const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const link = (href: string) => `<a href="${href}">x</a>`;

/** Pages as `file: html`; every one of them is a sample. */
function home(pages: Record<string, string>, base?: string) {
  const samples = Object.entries(pages).map(([file, html]) => ({ file, html }));
  return siteHome(samples, [...Object.keys(pages), '_astro/a.css'], base);
}

test.each([
  ['no address at all', { 'index.html': '' }, '', '/'],
  ['a canonical link', { 'ru/a/index.html': canonical('https://x.example/ru/a/') }, 'https://x.example', '/'],
  ['below a path', { 'ru/a/index.html': canonical('https://x.example/v/2/ru/a/') }, 'https://x.example', '/v/2/'],
  [
    'letters in escapes',
    { 'ru/ж/index.html': canonical('https://x.example/b/ru/%D0%B6/') },
    'https://x.example',
    '/b/',
  ],
  [
    'a root page that names the first locale is no witness to the base path',
    { 'index.html': canonical('https://x.example/b/ru/'), 'ru/index.html': canonical('https://x.example/b/ru/') },
    'https://x.example',
    '/b/',
  ],
  [
    'a root page alone gives the origin, its links the base path',
    { 'index.html': canonical('https://x.example/b/ru/') + link('/b/_astro/a.css') },
    'https://x.example',
    '/b/',
  ],
  [
    'the address of another page is no witness',
    { 'ru/a/index.html': canonical('https://x.example/ru/b/'), 'ru/b/index.html': link('/ru/a/') },
    '',
    '/',
  ],
  [
    'most pages',
    {
      'a/index.html': canonical('https://y.example/a/'),
      'b/index.html': canonical('https://x.example/b/'),
      'c/index.html': canonical('https://x.example/c/'),
    },
    'https://x.example',
    '/',
  ],
  ['links at the root', { 'index.html': link('/ru/'), 'ru/index.html': link('/_astro/a.css') }, '', '/'],
  [
    'links below a path',
    { 'index.html': link('/docs/ru/'), 'ru/index.html': link('/docs/_astro/a.css#x') },
    '',
    '/docs/',
  ],
  ['links that lead nowhere', { 'index.html': link('/docs/fr/') }, '', '/'],
])('%s', (_, pages, origin, base) => {
  expect(home(pages)).toEqual({ origin, base });
});

test.each(['docs', '/docs', 'docs/', '/docs/'])('the base path as %s', (base) => {
  expect(home({ 'ru/index.html': canonical('https://x.example/ru/') }, base)).toEqual({
    origin: 'https://x.example',
    base: '/docs/',
  });
});

test('samples are spread evenly, and all of a small site', () => {
  const pages = Array.from({ length: 1000 }, (_, i) => `${i}.html`);
  expect(homeSamples(pages)).toHaveLength(40);
  expect(homeSamples(pages).at(-1)).toBe('975.html');
  expect(homeSamples(['a.html', 'b.css', 'c.html'])).toEqual(['a.html', 'c.html']);
});
