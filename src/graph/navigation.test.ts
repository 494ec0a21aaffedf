import { expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { pageOf } from '../../tests/tiny/tiny-page.ts';
import type { NavNode } from '../model/graph.ts';
import { startOf } from '../model/place.ts';
import type { TocItem } from '../model/toc.ts';
import type { Topic } from '../model/topic.ts';
import { Directory } from './directory.ts';
import { navigationOf } from './navigation.ts';

function topic(locale: string, path: string): Topic {
  return { id: `path:${path}`, path, pages: new Map([[locale, pageOf('', { locale, path })]]) };
}

const topics = [topic('en', 'a.md'), topic('en', 'b.md'), topic('en', 'c/d.md'), topic('de', 'nur.md')];
const directory = new Directory(topics, new Map());

/** A line of a table: `Name > href`, with the lines below it. */
function line(written: string, ...items: TocItem[]): TocItem {
  const [name = '', href = null] = written.split(' > ');
  return { name, href, items, place: startOf('en/toc.yml') };
}

function node({ label, topic: id, href, items }: NavNode): string {
  const below = items.length === 0 ? '' : ` [${items.map(node).join(', ')}]`;
  return `${label}: ${id ?? href ?? 'nothing'}${below}`;
}

const navigate = (...items: TocItem[]) => navigationOf(items, tinyLocale('en'), directory);

test.each<[says: string, item: TocItem, roots: string[], missing: string[]]>([
  ['a page', line('A > a.md'), ['A: path:a.md'], []],
  ['a page in a folder', line('D > ./c/d.md'), ['D: path:c/d.md'], []],
  ['a section of a page', line('A > a.md#two'), ['A: path:a.md'], []],
  ['a page that only another locale has', line('Nur > nur.md'), ['Nur: path:nur.md'], []],
  ['another site', line('Out > https://example.org/'), ['Out: https://example.org/'], []],
  ['a heading', line('Group', line('A > a.md')), ['Group: nothing [A: path:a.md]'], []],
  ['a page that does not exist', line('Gone > gone.md'), [], ['Gone']],
  [
    'such a page with lines below',
    line('Gone > gone.md', line('A > a.md')),
    ['Gone: nothing [A: path:a.md]'],
    ['Gone'],
  ],
  ['nothing that a page can be', line('Code > javascript:alert(1)'), ['Code: nothing'], []],
])('a line that names %s', (_, item, roots, missing) => {
  const navigation = navigate(item);
  expect(navigation.roots.map(node)).toEqual(roots);
  expect(navigation.missing.map(({ name }) => name)).toEqual(missing);
});

test('a topic has its place among the topics beside it', () => {
  const { places } = navigate(line('A > a.md'), line('Out > https://example.org/'), line('B > b.md'));
  expect(places.get('path:a.md')).toEqual({ trail: [], previous: null, next: 'path:b.md' });
  expect(places.get('path:b.md')).toEqual({ trail: [], previous: 'path:a.md', next: null });
});

test('a trail leads from the top to the line above', () => {
  const { places } = navigate(line('One', line('Two > a.md', line('B > b.md'))));
  expect(places.get('path:b.md')!.trail.map(({ label }) => label)).toEqual(['One', 'Two']);
});

test('of two places the first counts', () => {
  const { places } = navigate(line('One', line('A > a.md')), line('Two', line('A > a.md'), line('B > b.md')));
  expect(places.get('path:a.md')!.trail.map(({ label }) => label)).toEqual(['One']);
});
