import { expect, test } from 'vitest';
import { judged } from '../../../tests/tiny/tiny-row.ts';
import { literalXref } from './literal-xref.ts';

const known = { elements: ['Lamp', 'Account', 'Type'] };

test.each<[source: string, target: string, mended: string | null]>([
  ['[Account (POX)](a.md)', '[‹Konto (POX)›](a.md)', '[Account (POX)](a.md)'],
  ['See [Lamp](lamp.md).', 'Siehe [‹Lampe›](lamp.md).', 'Siehe [Lamp](lamp.md).'],
  // The full stop that the link has swallowed stays.
  ['See [Lamp](lamp.md).', 'Siehe [‹Lampe›.](lamp.md)', 'Siehe [Lamp.](lamp.md)'],
  ['[GetLamp](g.md) it.', 'Es [‹getLamp›](g.md).', 'Es [GetLamp](g.md).'],
  [
    '[Lamp](l.md) | [Type (LampType)](t.md)',
    '[‹灯›](l.md) | [‹键入 (LampType)› ](t.md)',
    '[Lamp](l.md) | [Type (LampType) ](t.md)',
  ],
  ['[GetLamp operation](g.md)', '[‹Vorgang›](g.md)', null],
  // The name was pushed out of the link: it would be there twice.
  ['The [Lamp](l.md) data.', 'Die [‹Daten›](l.md) von Lamp.', null],
  ['A [Type (POX)](t.md).', 'Ein Typ [‹(POX)›](t.md).', null],
  ['[Lamp (string)](l.md)', '[‹Lampe (Zeichenfolge)›](l.md)', null],
])('lost: %s / %s', (source, target, mended) => {
  expect(judged(literalXref, source, target, known)).toEqual({ marked: target, mended });
});

test.each([
  ['[Lamp](l.md)', '[Lamp](l.md)'],
  ['[Lamp](l.md)', '[Lamp-Element](l.md)'],
  ['[Lamp (POX)](l.md)', '[Lamp （POX）](l.md)'],
  ['[light the lamp](l.md)', '[die Lampe anmachen](l.md)'],
  ['[GetLamp operation](g.md)', '[GetLamp-Vorgang](g.md)'],
  ['[Lamp](l.md)', '[Lampe](other.md)'],
  ['[https://example.org/aB](https://example.org/aB)', '[hier](https://example.org/aB)'],
])('named: %s / %s', (source, target) => {
  expect(judged(literalXref, source, target, known).marked).toBe(target);
});
