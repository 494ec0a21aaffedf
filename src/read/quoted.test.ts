import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

test.each([
  ['on', '"on"'],
  ['', '""'],
  ['a\tb\nc', '"a\\u{9}b\\u{A}c"'],
  ['\u001b[31m', '"\\u{1B}[31m"'],
  ['a\u202Eb\u200Bc\uFEFF', '"a\\u{202E}b\\u{200B}c\\u{FEFF}"'],
  ['\ud800', '"\\u{D800}"'],
  ['мир 😀', '"мир 😀"'],
  ['x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['x'.repeat(61), `"${'x'.repeat(59)}…"`],
  ['😀'.repeat(60), `"${'😀'.repeat(60)}"`],
  ['😀'.repeat(500), `"${'😀'.repeat(59)}…"`],
])('%j is shown as %s', (value, shown) => {
  expect(quoted(value)).toBe(shown);
});
