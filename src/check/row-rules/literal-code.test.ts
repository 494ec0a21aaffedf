import { expect, test } from 'vitest';
import { judged } from '../../../tests/tiny/tiny-row.ts';
import { literalCode } from './literal-code.ts';

test.each<[source: string, target: string, mended: string | null]>([
  ['Type `lamp`.', 'Tippen Sie `‹Lampe›`.', 'Tippen Sie `lamp`.'],
  ['Type `LampOn`.', 'Tapez `‹lampOn›`.', 'Tapez `LampOn`.'],
  ['Set `a` and `b`.', 'Setzen Sie `a` und `‹be›`.', 'Setzen Sie `a` und `b`.'],
  ['Type `--on`.', '键入 `‹--开›`。', '键入 `--on`。'],
  ['Type `lamp on`.', 'Tippen Sie `‹Lampe an›`.', null],
  ['Set `a` and `b`.', 'Setzen Sie `‹ah›` und `‹be›`.', null],
])('changed: %s / %s', (source, target, mended) => {
  expect(judged(literalCode, source, target)).toEqual({ marked: target, mended });
});

test.each([
  ['Type `lamp`.', 'Tippen Sie `lamp`.'],
  ['Type `lamp`.', 'Tippen Sie lamp.'],
  ['Set `a` and `b`.', 'Setzen Sie `b` und `a`.'],
  ['Type `a +  "b"`.', 'Tippen Sie `a +  "b"`.'],
  ['Type lamp.', 'Tippen Sie `lamp`.'],
  ['Type `lamp`.', 'Tippen Sie das Wort.'],
  ['Type **lamp**.', 'Tippen Sie **Lampe**.'],
])('the same: %s / %s', (source, target) => {
  expect(judged(literalCode, source, target).marked).toBe(target);
});
