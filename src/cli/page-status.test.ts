import { expect, test } from 'vitest';
import { pageOf } from '../../tests/tiny/tiny-page.ts';
import type { FoundSource } from '../model/found-source.ts';
import { type PageKey, pageKey } from '../model/page.ts';
import type { PageStatus } from '../site/status.ts';
import { pageDetails, pageText } from './page-status.ts';

const page = { ...pageOf('x'), locale: 'de', path: 'b.md', file: 'de/b.md' };
const status: PageStatus = {
  locale: 'de',
  topic: 'path:b.md',
  path: 'b.md',
  file: 'de/b.md',
  state: 'outdated',
  kind: 'machine',
  reworded: 1,
};

function found(hash: string, match: FoundSource['record']['match'] = 'crlf'): FoundSource {
  return {
    record: { origin: 'git', path: 'a.md', commit: 'c0ffee', match },
    text: { hash, tag: 'en-US', file: null, half: 'own' },
  };
}

function details(then: FoundSource | null, texts: Readonly<Record<string, string>>) {
  const key: PageKey = pageKey(page);
  const sources = { translated: new Map(then ? [[key, then]] : []), now: new Map([[key, found('now')]]) };
  return pageDetails(status, page, sources, ({ text }) => texts[text.hash] ?? null);
}

const texts = { was: 'one\nold words\n', now: 'one\nnew words\x1b[2J\n' };

test('an outdated page with the words that changed in its source', () => {
  expect(pageText(details(found('was'), texts), {})).toBe(`de/b.md: outdated, machine
  which was a.md
  the source now: a.md at the commit c0ffee

    2 | [-old-]{+new+} words{+\uFFFD[2J+}
`);
});

test('colours stand for the marks', () => {
  const text = pageText(details(found('was'), texts), { color: true });
  expect(text).toContain('\x1b[31mold\x1b[0m\x1b[32mnew\x1b[0m words');
});

test.each([
  ['its history is not at hand', null, texts],
  ['the text is not the one that was translated', found('was', 'none'), texts],
  ['the text cannot be read', found('gone'), texts],
])('no words where %s', (_name, then, known) => {
  const page = details(then, known);
  expect(page.changes).toBeNull();
  expect(pageText(page, {})).toContain('not at hand');
});
