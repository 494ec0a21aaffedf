import { fileFacts, isRead } from './read-facts.ts';
import { siteFolder } from './site-folder.ts';
import { homeSamples, siteHome } from './site-home.ts';
import { type Verdict, verdict } from './verdict.ts';

/** A site as text: path in the folder to content. For tests. */
export type TinySite = Readonly<Record<string, string>>;

/** The verdict on a site that is no folder. */
export function verdictOf(site: TinySite, base?: string): Verdict {
  const paths = Object.keys(site).sort();
  const home = siteHome(
    homeSamples(paths).map((file) => ({ file, html: site[file] ?? '' })),
    paths,
    base,
  );
  const folder = siteFolder(home, paths);
  const facts = paths.filter(isRead).map((path) => fileFacts(path, Buffer.from(site[path] ?? ''), folder));
  const entries = paths.map((path) => ({ path, bytes: Buffer.byteLength(site[path] ?? ''), plain: true }));
  return verdict(entries, folder, facts);
}

/** A fault put into the tiny site, and what is to be found then. */
export interface Plant {
  readonly says: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** `broken-link` where it was planted, `broken-link ru/index.html:3` elsewhere. Nothing: it is no fault. */
  readonly found: readonly string[];
}

/** A plant in the body of the page `ru/a/`. */
export function inBody(says: string, put: string, ...found: string[]): Plant {
  return { says, file: 'ru/a/index.html', find: '</h1>', put: `</h1>${put}`, found };
}

/** A plant that replaces text of any file. */
export function inFile(file: string, says: string, find: string, put: string, ...found: string[]): Plant {
  return { says, file, find, put, found };
}

/** The tiny site with a plant in it. A `find` that the file does not have is a mistake of the test. */
export function planted({ file, find, put }: Plant, site: TinySite = tinySite): TinySite {
  const text = site[file];
  if (!text?.includes(find)) throw new Error(`${file} has no ${find}`);
  return { ...site, [file]: text.replace(find, () => put) };
}

/** What the gates find, as `gate file:line`. */
export function faultPlaces(site: TinySite): string[] {
  return verdictOf(site).faults.map(({ gate, file, line }) => `${gate} ${file}${line ? `:${line}` : ''}`);
}

/** What they should find, in the same form. */
export function expectedPlaces({ file, find, found }: Plant): string[] {
  const before = tinySite[file]?.split(find)[0] ?? '';
  const here = `${file}:${before.split('\n').length}`;
  return found.map((gate) => (gate.includes(' ') ? gate : `${gate} ${here}`));
}

const SITE = 'https://docs.example/base/';
const LOCALES = ['ru', 'fr'] as const;

/** A site without a fault: two locales, two pages each, a redirect, pictures, sitemaps, everything below `/base/`. */
export const tinySite: TinySite = {
  '404.html': page({ lang: 'en', head: ['<meta name="robots" content="noindex">'], body: ['<p>nothing here</p>'] }),
  '_astro/site.123.css': '/* url(https://old.example/x.woff) */\nbody { background: url("dot.png"); }\n',
  '_astro/dot.png': 'png',
  '_astro/site.456.js': 'export {};',
  'index.html': redirectTo('ru/'),
  'ru/old/index.html': redirectTo('ru/a/'),
  'ru/media/p q.png': 'png',
  'ru/media/chart.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n<style>a{}</style><a href="#b"/>\n</svg>',
  'ru/search.json': '{"words":[]}',
  'sitemap-index.xml': `<?xml version="1.0"?>\n<sitemapindex>\n${LOCALES.map((id) => `<sitemap><loc>${SITE}${id}/sitemap.xml</loc></sitemap>\n`).join('')}</sitemapindex>\n`,
  ...Object.fromEntries(LOCALES.flatMap((id) => [...localePages(id), [`${id}/sitemap.xml`, sitemap(id)]])),
};

function localePages(id: string): [string, string][] {
  return ['', 'a/'].map((route) => [
    `${id}/${route}index.html`,
    page({
      lang: id,
      head: [`<link rel="canonical" href="${SITE}${id}/${route}">`, ...alternates(route, 'link')],
      body: [
        '<h2 id="see-also">See also</h2>',
        `<a href="/base/${id}/">start</a> <a href="/base/${id}/a/#see-also">section</a> <a href="#see-also">here</a> <a href="#">top</a>`,
        '<a href="https://other.example/" rel="noopener">out</a> <a href="mailto:a@b.example">mail</a> <code>undefined</code>',
        '<img src="/base/ru/media/p%20q.png" srcset="/base/ru/media/p%20q.png 1x, /base/_astro/dot.png 2x" alt="">',
      ],
    }),
  ]);
}

function page({ lang, head, body }: { lang: string; head: string[]; body: string[] }): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; style-src 'self'">
<title>Page</title>
${head.join('\n')}
<link rel="stylesheet" href="/base/_astro/site.123.css">
<script type="module" src="/base/_astro/site.456.js"></script>
<script type="application/ld+json">{"@type":"Article"}</script>
</head>
<body>
<h1>Page</h1>
${body.join('\n')}
</body>
</html>
`;
}

function redirectTo(route: string): string {
  return `<!doctype html>
<html lang="en">
<meta http-equiv="content-security-policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url=/base/${route}">
<title>Moved</title>
<link rel="canonical" href="${SITE}${route}">
<a href="/base/${route}">here</a>
`;
}

function alternates(route: string, element: 'link' | 'xhtml:link'): string[] {
  const of = (tag: string, href: string) => `<${element} rel="alternate" hreflang="${tag}" href="${href}"/>`;
  return [...LOCALES.map((id) => of(id, `${SITE}${id}/${route}`)), of('x-default', SITE)];
}

function sitemap(id: string): string {
  const url = (route: string) =>
    `<url><loc>${SITE}${id}/${route}</loc>\n${alternates(route, 'xhtml:link').join('\n')}</url>\n`;
  return `<?xml version="1.0"?>\n<urlset>\n${url('')}${url('a/')}</urlset>\n`;
}
