import { expect, test } from 'vitest';
import { pageOf } from '../../tests/tiny/tiny-page.ts';
import type { Page } from '../model/page.ts';
import type { Topic } from '../model/topic.ts';
import { Directory } from './directory.ts';

const page = (key: string, markdown = '') => {
  const [locale, path] = key.split(':') as [string, string];
  return pageOf(markdown, { locale, path });
};

function topic(id: Topic['id'], ...pages: Page[]): Topic {
  return { id, path: pages[0]!.path, pages: new Map(pages.map((found) => [found.locale, found])) };
}

const directory = new Directory(
  [
    topic('id:0f1e2d3c', page('de:a.md', '## One\n\n<a name="two"></a>x'), page('ru:b.md')),
    topic('path:B.md', page('de:B.md')),
    topic('path:c.md', page('ru:c.md')),
  ],
  new Map([['de', new Set(['media/A.png'])]]),
);

test.each([
  ['its path', 'de', 'a.md', 'id:0f1e2d3c'],
  ['its path in this locale, though another one has that path too', 'ru', 'b.md', 'id:0f1e2d3c'],
  ['its path in other letter case', 'de', 'b.MD', 'path:B.md (letter case)'],
  ['the path that another locale knows it by', 'de', 'c.md', 'path:c.md'],
  ['but not in other letter case', 'de', 'C.md', null],
  ['nothing', 'de', 'd.md', null],
])('a page is found by %s', (_name, locale, path, wanted) => {
  const found = directory.page(locale, path);
  expect(found && found.topic + (found.exact ? '' : ' (letter case)')).toBe(wanted);
});

test('a topic by its id, in any letter case', () => {
  expect([directory.byId('0F1E2d3c'), directory.byId('path:B.md'), directory.byId('')]).toEqual([
    'id:0f1e2d3c',
    null,
    null,
  ]);
});

test.each([
  ['de', 'media/A.png', 'media/A.png'],
  ['de', 'MEDIA/a.png', 'media/A.png'],
  ['de', 'media/b.png', null],
  ['ru', 'media/A.png', null],
])('in %s the file %s is %s', (locale, path, wanted) => {
  expect(directory.file(locale, path)).toBe(wanted);
});

test('the page that stands for a topic: its own, else the first one', () => {
  expect(directory.standIn('id:0f1e2d3c', 'ru').path).toBe('b.md');
  expect(directory.standIn('id:0f1e2d3c', 'fr').path).toBe('a.md');
});

test.each([
  ['one', true],
  ['two', true],
  ['One', false],
  ['', false],
])('whether there is a section or anchor %j: %j', (fragment, known) => {
  expect(directory.hasFragment(directory.standIn('id:0f1e2d3c', 'de'), fragment)).toBe(known);
});
