import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TinyAlignedRow, tinyAligned } from '../tests/tiny/tiny-aligned.ts';
import type { AlignedSite } from './align-site.ts';
import { keptStrings } from './kept-strings.ts';
import type { TopicId } from './model/topic.ts';

let folder: string;
/** Topics that were put together. */
let made: TopicId[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-strings-'));
  made = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Sites of topics with one row each: what the source says, and the translation. */
function strings(texts: Readonly<Record<TopicId, readonly [string, string]>>) {
  const rows = (id: TopicId): TinyAlignedRow[] => [{ cells: texts[id]!.map((text) => [text]) }];
  const topics = (Object.keys(texts) as TopicId[]).map((topic) => ({ topic, columns: [] }));
  const aligned = {
    shared: { sources: '', texts: '', groups: {}, topics },
    parts: (id: TopicId) => JSON.stringify(texts[id]),
    topic(id: TopicId) {
      made.push(id);
      return { ...tinyAligned(['de'], rows(id)), topic: id };
    },
  } satisfies Partial<AlignedSite>;
  const found = keptStrings(aligned as unknown as AlignedSite, folder).of('de');
  return found.map(({ source, variants }) => [source, ...variants.map(({ text }) => text)]);
}

const before = { 'path:a.md': ['None.', 'Keine.'], 'path:b.md': ['None.', 'Nichts.'] } as const;

test('after an edit, the topic that changed is put together, and no other', () => {
  expect(strings(before)).toEqual([['None.', 'Keine.', 'Nichts.']]);
  expect(made).toEqual(['path:a.md', 'path:b.md']);
  expect(strings({ ...before, 'path:b.md': ['None.', 'Nein.'] })).toEqual([['None.', 'Keine.', 'Nein.']]);
  expect(made.slice(2)).toEqual(['path:b.md']);
  expect(strings({ 'path:a.md': before['path:a.md'] })).toEqual([]);
  expect(made.slice(3)).toEqual([]);
});

test('what is damaged is put together again', () => {
  const whole = strings(before);
  for (const name of readdirSync(folder)) truncateSync(join(folder, name), 100);
  expect(strings(before)).toEqual(whole);
  expect(made).toHaveLength(4);
});

test('a locale is counted anew only where a topic makes a difference to it', () => {
  strings(before);
  const varied = () => statSync(join(folder, 'varied-de')).ino;
  const first = varied();
  strings(before);
  expect(varied()).toBe(first);
  strings({ ...before, 'path:c.md': ['None.', ''] });
  expect(varied()).toBe(first);
  strings({ ...before, 'path:b.md': ['None.', 'Nein.'] });
  expect(varied()).not.toBe(first);
});

test('what is kept of a locale and is gone is found out again from its topics, and those from their pages', () => {
  const whole = strings(before);
  rmSync(join(folder, 'varied-de'));
  expect(strings(before)).toEqual(whole);
  expect(made).toHaveLength(2);
  for (const name of readdirSync(folder)) if (name !== 'string-sums') rmSync(join(folder, name));
  expect(strings(before)).toEqual(whole);
  expect(made).toHaveLength(4);
});
