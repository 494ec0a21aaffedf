import { expect, test } from 'vitest';
import { expectedPlaces, faultPlaces, inBody, inFile, type Plant, planted, tinySite, verdictOf } from './tiny-site.ts';

const A = 'ru/a/index.html';
const OLD = 'ru/old/index.html';
const CSS = '_astro/site.123.css';

const plants: Plant[] = [
  inBody('a link to nothing', '<a href="/base/ru/b/">b</a>', 'broken-link'),
  inBody('a link in another letter case', '<a href="/base/RU/a/">a</a>', 'broken-link'),
  inBody('a link outside the base path', '<a href="/ru/a/">a</a>', 'broken-link'),
  inBody('an absolute link to this site', '<a href="https://docs.example/base/b/">b</a>', 'broken-link'),
  inBody('relative links, one of them fine', '<a href="../b/">b</a> <a href="../">start</a>', 'broken-link'),
  inBody('a malformed escape', '<a href="/base/%zz">b</a>', 'broken-link'),
  inBody('a malformed address', '<a href="https://[">b</a>', 'broken-link'),
  inBody('a way out of the folder', '<a href="/base/%2e%2e/ru/a/">b</a>', 'broken-link'),
  inBody('a picture', '<img alt="" src="/base/ru/media/q.png">', 'broken-link'),
  inBody('a candidate of a srcset', '<img alt="" srcset="/base/_astro/dot.png 1x,/base/x.png 2x">', 'broken-link'),
  inBody('the form of a search', '<form action="/base/search"></form>', 'broken-link'),
  inBody('a source', '<picture><source srcset="/base/x.png"></picture>', 'broken-link'),
  inBody('an icon', '<svg><use href="#icon"></use></svg>', 'broken-fragment'),
  inFile(A, 'a script', '<script type="module" src="/base/_astro/site.456', '<script src="/base/x', 'broken-link'),
  inFile(
    A,
    'a style sheet',
    '<link rel="stylesheet" href="/base/_astro/',
    '<link rel="stylesheet" href="/',
    'broken-link',
  ),
  inFile(OLD, 'a redirect', 'url=/base/ru/a/', 'url=/base/ru/b/', 'broken-link'),
  inFile(OLD, 'a redirect in quotes', 'url=/base/ru/a/', "URL='/base/ru/b/'", 'broken-link'),
  inFile(CSS, 'a picture of a style sheet', 'dot.png', 'dash.png', 'broken-link'),
  inBody('a section of this page', '<a href="#none">x</a>', 'broken-fragment'),
  inBody('a section of another page', '<a href="/base/fr/#none">x</a>', 'broken-fragment'),
  inBody('sections that are there', '<a id="ж" name="n" href="#%D0%B6">x</a><a href="#n">x</a><a href="#top">x</a>'),
  inBody('a text directive', '<a href="/base/fr/#:~:text=Page">x</a><a href="/base/fr/#see-also:~:text=x">x</a>'),
  inBody(
    'a query; a folder without slash',
    '<a href="/base/fr/?q=1">x</a><a href="/base/fr">x</a><a href="/base">x</a>',
  ),
  inFile(OLD, 'a redirect to itself', 'url=/base/ru/a/', 'url=/base/ru/old/', `redirect-circle ${OLD}`),
];

test.each(plants)('$says', (plant) => {
  expect(faultPlaces(planted(plant))).toEqual(expectedPlaces(plant));
});

test('a circle of two redirects', () => {
  const there = inFile('index.html', '', 'url=/base/ru/', 'url=/base/ru/old/');
  const back = inFile(OLD, '', 'url=/base/ru/a/', 'url=/base/');
  expect(faultPlaces(planted(back, planted(there)))).toEqual(['redirect-circle index.html', `redirect-circle ${OLD}`]);
});

test('says which file was probably meant', () => {
  const verdict = verdictOf(planted(inBody('', '<a href="/base/Ru/A">x</a>')));
  expect(verdict.faults[0]?.message).toBe('/base/Ru/A: no such file; ru/a/index.html differs in letter case');
});

test('counts links, broken links and broken fragments', () => {
  const { links } = verdictOf(tinySite);
  const verdict = verdictOf(planted(inBody('', '<a href="/base/x/">x</a><a href="#x">x</a><a href="https://[">x</a>')));
  expect(verdict).toMatchObject({ links: links + 3, brokenLinks: 2, brokenFragments: 1, hreflangErrors: 0, ok: false });
});
