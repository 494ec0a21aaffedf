import { expect, test } from 'vitest';
import type { Page } from '../../model/page.ts';
import type { CheckInput } from '../check-input.ts';
import { staleness } from './staleness.ts';

const then = 'a'.repeat(40);
const later = 'b'.repeat(40);

test.each<[says: string, translated: string | null, now: string | null, messages: string[]]>([
  ['the source is the text that was translated', then, then, []],
  ['the source has changed', then, later, ['translated from aaaaaaaaaaaa, the source is now bbbbbbbbbbbb']],
  ['the page does not say what it translates', null, later, []],
  ['there is no source', then, null, []],
])('%s', (_, translated, now, messages) => {
  const page = { file: 'de/a.md', provenance: { sourceHash: translated } } as Page;
  const found = staleness({ pages: [page], sourceHash: () => now } as unknown as CheckInput);
  expect(found.map(({ message }) => message)).toEqual(messages);
  for (const { rule, place } of found) expect([rule, place.path]).toEqual(['ST001', 'de/a.md']);
});
