import { expect, test } from 'vitest';
import { judged } from '../../../tests/tiny/tiny-row.ts';
import { boldBoundary } from './bold-boundary.ts';

test.each<[source: string, target: string, mended: string | null]>([
  ['The **Lamp** element is lit.', 'El ‹**elemento Lamp**› está encendido.', 'El elemento **Lamp** está encendido.'],
  ['The **Lamp** element is lit.', '‹**L’élément Lamp**› est allumé.', 'L’élément **Lamp** est allumé.'],
  ['The **Lamp** element is lit.', '‹**Lamp 元素**›亮着。', '**Lamp** 元素亮着。'],
  ['The values are **up** and **down**.', 'Los valores ‹**son up**› y **down**.', 'Los valores son **up** y **down**.'],
  ['It is **up** if it rises.', 'Es ist ‹**up wenn**› es steigt.', 'Es ist **up** wenn es steigt.'],
  ['Use **Lamp**.', 'Usar ‹**el elemento Lamp.**›', 'Usar el elemento **Lamp**.'],
  ['It is **up** or **down**.', 'Es ist **rauf ‹oder›** **runter**.', 'Es ist **rauf** oder **runter**.'],
  ['See *Lamp* here.', 'Siehe ‹*das Lamp*› hier.', 'Siehe das *Lamp* hier.'],
  // Nobody can say which of two literals the words belong to.
  ['The **Lamp** and the **Bulb**.', 'Die **Lamp und Bulb** hier.', null],
])('swallowed: %s / %s', (source, target, mended) => {
  expect(judged(boldBoundary, source, target)).toEqual({ marked: target, mended });
});

test.each([
  ['The **Lamp** element is lit.', 'Das **Lamp**-Element leuchtet.'],
  ['The **Lamp** element is lit.', 'Das **Lamp-Element** leuchtet.'],
  ['The **Lamp** element is lit.', 'L’élément **Lamp** est allumé.'],
  ['The **table lamp** is lit.', 'Die **Tischlampe hier** leuchtet.'],
  ['The **Lamp** is lit.', 'Die **„Lamp“** leuchtet.'],
  ['The **Lamp** is lit.', 'Die **Lamp.** Leuchtet.'],
  ['The **Lamp (big)** is lit.', 'Die **Lamp (groß)** leuchtet.'],
  ['It is **up** or **down**.', 'Es ist **rauf** oder **runter**.'],
  ['Nothing here.', 'Hier ist **gar nichts**.'],
])('not swallowed: %s / %s', (source, target) => {
  expect(judged(boldBoundary, source, target).marked).toBe(target);
});
