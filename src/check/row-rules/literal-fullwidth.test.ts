import { expect, test } from 'vitest';
import { judged } from '../../../tests/tiny/tiny-row.ts';
import { literalFullwidth } from './literal-fullwidth.ts';

test.each<[source: string, target: string, mended: string | null]>([
  ['Use SMTP.', '使用 ‹ＳＭＴＰ›。', '使用 SMTP。'],
  ['Use xs:lamp.', '使用 ‹xs：lamp›。', '使用 xs:lamp。'],
  ['**xs:lamp**', '**‹xs：lamp›**', '**xs:lamp**'],
  ['The Lamp.State.', '‹Lamp．State›。', 'Lamp.State。'],
  ['Use lamp_on.', '使用 ‹lamp＿on›。', '使用 lamp_on。'],
  ['In 2007.', '在 ‹２００７›。', '在 2007。'],
  // The source does not say so: nobody knows what was meant.
  ['Use it.', '使用 ‹ＳＭＴＰ›。', null],
])('full width: %s / %s', (source, target, mended) => {
  expect(judged(literalFullwidth, source, target, {}, { locale: 'zh' })).toEqual({ marked: target, mended });
});

test.each([
  ['Use SMTP.', '使用 SMTP。'],
  ['Note: see it.', '注意：请看。'],
  ['Lamp: see it.', 'Lamp：请看。'],
  ['Lamp (POX)', 'Lamp （POX）'],
  ['A, B.', 'A，B。'],
  ['and/or', '和／或'],
])('marks of the language: %s / %s', (source, target) => {
  expect(judged(literalFullwidth, source, target, {}, { locale: 'zh' }).marked).toBe(target);
});
