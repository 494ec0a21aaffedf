import { expect, test } from 'vitest';
import { judged } from '../../../tests/tiny/tiny-row.ts';
import { boldPunct } from './bold-punct.ts';

test.each<[source: string, target: string, mended: string | null]>([
  ['It is **down**.', 'Es ist **down‹.›**', 'Es ist **down**.'],
  ['It is **down**.', 'Es ist **unten‹.›**', 'Es ist **unten**.'],
  ['The **Lamp** is lit.', 'Das **Lamp‹,›** das leuchtet.', 'Das **Lamp**, das leuchtet.'],
  ['If it is **up**, it rises.', '如果是 **up‹，›** 它就上升。', '如果是 **up**， 它就上升。'],
  ['See *Lamp*.', 'Siehe *Lamp‹.›*', 'Siehe *Lamp*.'],
  ['Either **big lamp**; or not.', 'Ou **grande lampe‹;›** ou non.', 'Ou **grande lampe**; ou non.'],
  // A quotation mark would be left alone.
  ['It is **down**.', 'Es ist **„down“‹.›**', null],
  ['The **Lamp** shines.', 'Le **Lamp ‹:›** brille.', null],
])('swallowed: %s / %s', (source, target, mended) => {
  expect(judged(boldPunct, source, target)).toEqual({ marked: target, mended });
});

test.each([
  ['It is **down**.', 'Es ist **down**.'],
  ['**Note:** it is down.', '**Hinweis:** es ist unten.'],
  ['**Stop!**', '**Halt!**'],
  ['**Lamp**', '**Lampe.**'],
  ['To light **the big lamp** do this.', 'So leuchtet **die große Lampe:** tun Sie dies.'],
  ['It is **down** and so on.', 'Es ist **unten...** und so weiter.'],
  // Judged as a swallowed word.
  ['Use **Lamp**.', 'Usar **el elemento Lamp.**'],
])('not swallowed: %s / %s', (source, target) => {
  expect(judged(boldPunct, source, target).marked).toBe(target);
});
