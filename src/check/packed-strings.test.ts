import { expect, test } from 'vitest';
import { StringPacker, unpackedStrings } from './packed-strings.ts';
import type { CountedString } from './string-table.ts';

const one: CountedString = { tag: 'de', section: '', source: 'None.', target: 'Keine.' };
const other: CountedString = { tag: 'fr', section: 'a', source: 'None.', target: 'Aucun.' };

test('strings come back in their order, counted', () => {
  const packer = new StringPacker();
  for (const string of [one, other, one, { ...one, times: 3 }]) packer.add(string);
  expect([...unpackedStrings(packer.take())]).toEqual([
    { ...one, times: 5 },
    { ...other, times: 1 },
  ]);
});

test('a later pack does not repeat texts', () => {
  const packer = new StringPacker();
  packer.add(one);
  const first = packer.take();
  packer.add(other);
  packer.add(one);
  const second = packer.take();
  expect(second.texts).toEqual(['fr', 'a', 'Aucun.']);
  const texts: string[] = [];
  expect([...unpackedStrings(first, texts), ...unpackedStrings(second, texts)]).toEqual(
    [one, other, one].map((string) => ({ ...string, times: 1 })),
  );
});
