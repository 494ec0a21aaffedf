import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { sourceLines } from './source-lines.ts';

let tiny: TinySite;
beforeAll(() => {
  tiny = new TinySite({ 'de/a.md': '\uFEFFone\ntwo\r\nthree\rfour', 'de-AT/b.md': 'five' });
});
afterAll(() => tiny.remove());

test.each([
  ['content/de/a.md', 1, 'one'],
  ['content/de/a.md', 2, 'two'],
  ['content/de/a.md', 3, 'three'],
  ['content/de/a.md', 4, 'four'],
  ['content/de/a.md', 5, undefined],
  ['content/de-AT/b.md', 1, 'five'],
  ['content/de/gone.md', 1, undefined],
  ['redirects', 1, undefined],
])('%s, line %i: %j', (path, line, text) => {
  const folders = ['de', 'de-AT'].map((id) => [`content/${id}`, `${tiny.content}/${id}`] as const);
  expect(sourceLines(new Map(folders))(path, line)).toBe(text);
});

test('going from file to file and back', () => {
  const lines = sourceLines(new Map([['content', tiny.content]]));
  const read = ['de/a.md', 'de-AT/b.md', 'de/a.md'].map((path) => lines(`content/${path}`, 1));
  expect(read).toEqual(['one', 'five', 'one']);
});
