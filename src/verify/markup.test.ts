import { expect, test } from 'vitest';
import { expectedPlaces, faultPlaces, inBody, inFile, type Plant, planted } from './tiny-site.ts';

const A = 'ru/a/index.html';

const plants: Plant[] = [
  inBody('an id twice', '<p id="x"></p><p id="x"></p>', 'duplicate-id'),
  inBody('a second main heading', '<h1>Again</h1>', 'heading-count'),
  inBody('a picture without alt', '<img src="/base/_astro/dot.png">', 'missing-alt'),
  inBody('a malformed language', '<p lang="ru_RU">x</p>', 'missing-lang'),
  inBody('an unknown language, well-formed', '<p lang="">x</p><p lang="zh-Hans-CN">x</p>'),
  inFile(A, 'no lang', '<html lang="ru">', '<html>', `missing-lang ${A}:1`),
  inFile(A, 'no title of its own', '<title>Page</title>', '<body><svg><title>x</title></svg>', `missing-title ${A}:1`),
  inFile(A, 'an empty title', '<title>Page</title>', '<title> </title>', `missing-title ${A}:1`),
  inFile(A, 'no heading', '<h1>Page</h1>', '', `heading-count ${A}:1`),
  inFile(A, 'a heading without text', '<h1>Page</h1>', '<h1><b> </b></h1>', 'heading-count'),
  inFile(A, 'a picture as a heading', '<h1>Page</h1>', '<h1><img alt="Page" src="/base/_astro/dot.png"></h1>'),
  inBody('a slot', '<!--hx:slot 3-->', 'slot-left'),
  inFile('ru/search.json', 'a slot in search data', '[]', '["hx:slot 3"]', 'slot-left'),
  inBody('undefined as a text', '<p>undefined</p>', 'stray-value'),
  inBody('an object as a text', '<p>\n[object Object]</p>', `stray-value ${A}:16`),
  inBody('undefined as a word', '<p>undefined behaviour</p><p>is <b>x</b> undefined</p><p>undefined<b>x</b></p>'),
  inBody('undefined in code', '<pre><span>undefined</span></pre>'),
  inBody('an object as a value', '<p title="[object Object]">x</p>', 'stray-value'),
];

test.each(plants)('$says', (plant) => {
  expect(faultPlaces(planted(plant))).toEqual(expectedPlaces(plant));
});
