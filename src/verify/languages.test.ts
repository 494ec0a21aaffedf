import { expect, test } from 'vitest';
import { expectedPlaces, faultPlaces, inFile, type Plant, planted, tinySite, verdictOf } from './tiny-site.ts';

const A = 'ru/a/index.html';
const MAP = 'ru/sitemap.xml';
const INDEX = 'sitemap-index.xml';
const SITE = 'https://docs.example/base/';
const NOINDEX = '<meta name="robots" content="noindex">';

/** A version of the page `a/` as the page names it. */
const version = (tag: string, route: string) => `<link rel="alternate" hreflang="${tag}" href="${SITE}${route}"/>`;
const RU = version('ru', 'ru/a/');
const FR = version('fr', 'fr/a/');
const DEFAULT = version('x-default', '');

/** Whatever changes the set of one page makes it differ from its other version and from the sitemap. */
const differs = [
  'hreflang-return fr/a/index.html:7',
  'hreflang-return ru/a/index.html:7',
  'hreflang-sitemap ru/sitemap.xml:7',
];

const plants: Plant[] = [
  inFile(A, 'a malformed tag', 'hreflang="fr"', 'hreflang="fr_FR"', `hreflang-tag ${A}:7`, ...differs),
  inFile(A, 'a tag twice', FR, FR + version('FR', 'ru/a/'), `hreflang-tag ${A}:7`, ...differs),
  inFile(A, 'the page itself left out', `${RU}\n`, '', `hreflang-self ${A}:7`, ...differs),
  inFile(A, 'another version left out', FR, '', ...differs.filter((place) => !place.includes('return ru'))),
  inFile(
    A,
    'no version at all',
    `${RU}\n${FR}\n${DEFAULT}`,
    '',
    ...differs.filter((place) => !place.includes('return ru')),
  ),
  inFile(
    A,
    'a version that is missing',
    FR,
    version('fr', 'fr/b/'),
    `hreflang-target ${A}:7`,
    differs[0]!,
    differs[2]!,
  ),
  inFile(A, 'a version that is a redirect', FR, version('fr', 'ru/old/'), `hreflang-target ${A}:7`, ...differs),
  inFile(A, 'another page as a version', FR, version('fr', 'fr/'), ...differs),
  inFile(A, 'another default', DEFAULT, version('x-default', 'ru/'), ...differs),
  inFile(A, 'a default that is missing', DEFAULT, version('x-default', 'x/'), `hreflang-target ${A}:7`, ...differs),
  inFile(A, 'the same set in another order', `${RU}\n${FR}`, `${FR}\n${RU}`),
  inFile(
    A,
    'a page that is not to be indexed',
    RU,
    `${NOINDEX}\n${RU}`,
    'hreflang-target fr/a/index.html:7',
    `hreflang-target ${A}:8`,
    `sitemap ${MAP}:7`,
  ),
  inFile(A, 'the canonical address of another page', `${SITE}ru/a/"`, `${SITE}ru/"`, 'canonical', `sitemap ${MAP}:7`),
  inFile(A, 'the canonical address without slash', `${SITE}ru/a/"`, `${SITE}ru/a"`, 'canonical', `sitemap ${MAP}:7`),
  inFile('ru/old/index.html', 'a redirect of nothing', `${SITE}ru/a/`, `${SITE}ru/b/`, 'canonical'),
  inFile(MAP, 'a set that differs in the sitemap', 'hreflang="fr"', 'hreflang="de"', `hreflang-sitemap ${MAP}:3`),
  inFile(MAP, 'an address of nothing', `<loc>${SITE}ru/a/`, `<loc>${SITE}ru/b/`, `sitemap ${A}`, `sitemap ${MAP}:7`),
  inFile(
    MAP,
    'an address twice',
    `<loc>${SITE}ru/a/`,
    `<loc>${SITE}ru/`,
    `hreflang-sitemap ${MAP}:7`,
    `sitemap ${A}`,
    `sitemap ${MAP}:7`,
  ),
  inFile(MAP, 'an address of a redirect', '</urlset>', `<url><loc>${SITE}ru/old/</loc></url></urlset>`, 'sitemap'),
  inFile(MAP, 'no sitemap', '<urlset>', '<html>', 'sitemap ru/sitemap.xml:1'),
  inFile(INDEX, 'a sitemap that is missing', 'ru/sitemap.xml', 'de/sitemap.xml', `sitemap ${INDEX}`, 'sitemap'),
];

test.each(plants)('$says', (plant) => {
  expect(faultPlaces(planted(plant))).toEqual(expectedPlaces(plant));
});

test('counts the faults of languages', () => {
  expect(verdictOf(planted(inFile(A, '', FR, ''))).hreflangErrors).toBe(2);
});

/** The same site without an address: root-relative versions, neither canonical links nor sitemaps. */
const withoutAddress = Object.fromEntries(
  Object.entries(tinySite)
    .filter(([file]) => !file.endsWith('.xml'))
    .map(([file, text]) => [file, text.replace(/<link rel="canonical".*/g, '').replaceAll(SITE, '/base/')]),
);

test('a site without an address', () => {
  expect(verdictOf(withoutAddress)).toMatchObject({ ok: true, faults: [] });
});

test('a site without an address, one version left out', () => {
  const left = planted(inFile(A, '', FR.replace(SITE, '/base/'), ''), withoutAddress);
  expect(faultPlaces(left)).toEqual(['hreflang-return fr/a/index.html:7']);
});
