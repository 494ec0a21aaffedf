import { expect, test } from 'vitest';
import { judged } from '../../../tests/tiny/tiny-row.ts';
import { boldBroken } from './bold-broken.ts';

test.each([
  ['The **Lamp** is lit.', 'Die ‹** Lamp**› leuchtet.'],
  ['The **Lamp** is lit.', 'Die‹** Lamp **›leuchtet.'],
  ['A **Lamp**, a **Bulb**.', '一个 ‹**“灯”**›和 **灯泡**。'],
  ['The **Lamp** is lit.', 'La ‹**›lampe est allumée.'],
  ['Lit.', 'Leuchtet‹****›.'],
  ['The **Lamp** is lit, **up**.', 'Die ‹**›Lamp leuchtet **oben**.'],
])('shown as text: %s / %s', (source, target) => {
  expect(judged(boldBroken, source, target, {}, { locale: 'zh' }).marked).toBe(target);
});

test.each([
  ['The **Lamp** is lit.', 'Die **Lamp** leuchtet.'],
  ['The ***Lamp*** is lit.', 'Die ***Lamp*** leuchtet.'],
  ['Powers: 2**3', 'Potenzen: 2**3'],
  ['Write `a ** b`.', 'Schreiben Sie `a ** b`.'],
  ['The Lamp is lit.', 'Die Lamp leuchtet \\*\\*.'],
  ['A * star.', 'Ein * Stern.'],
])('no marks: %s / %s', (source, target) => {
  expect(judged(boldBroken, source, target).marked).toBe(target);
});
