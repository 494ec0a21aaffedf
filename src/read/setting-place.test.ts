import { expect, test } from 'vitest';
import { settingPlace } from './setting-place.ts';
import { placer } from './source-text.ts';

test.each([
  ['---\ntitle: A\nkey: |value|\n---\nkey: no\n', true],
  ['---\r\nkey:|value| \r\n---\r\n', true],
  ['---\nkey: ||\n---\n', true],
  ['---\nmy.key: value\n key: value\n---\nkey: no\n', false],
  ['key: value\n', false],
  ['---\nkey: value\n', false],
])('%j', (marked, isThere) => {
  const text = marked.replaceAll('|', '');
  const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|') - 1];
  const place = placer('a.md', text);
  expect(settingPlace(text, 'key', place)).toEqual(isThere ? place(start, end) : null);
});
