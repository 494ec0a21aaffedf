import { expect, test } from 'vitest';
import { judged, type TinyRowOptions } from '../../../tests/tiny/tiny-row.ts';
import { literalValue } from './literal-value.ts';

const known = { literals: ['well-known', 'up', 'down', 'Text', 'Busy'], elements: ['Lamp', 'Value'] };
const value: TinyRowOptions = { section: 'text-value' };
const kept: TinyRowOptions = { others: { ru: 'Lamp Busy', fr: 'Lamp Busy', es: 'Lamp Busy', zh: 'Lamp Busy' } };

test.each<[source: string, target: string, mended: string | null, options: TinyRowOptions]>([
  ['It is **down**.', 'Es ist **‹unten›**.', 'Es ist **down**.', value],
  ['It is **up** or **down**.', 'Es ist **‹oben›** oder **‹unten›**.', 'Es ist **up** oder **down**.', value],
  ['It is **up** and **down**.', 'Es ist **‹oben› und** **‹unten›.**', 'Es ist **up und** **down.**', value],
  ['It is **up**.', '它是 **"‹上›"**。', '它是 **"up"**。', { ...value, locale: 'zh' }],
  ['The state is **Busy**.', 'Der Zustand ist **‹Beschäftigt›**.', 'Der Zustand ist **Busy**.', kept],
  ['The **LampState** is it.', 'Der **‹Zustand›** ist es.', 'Der **LampState** ist es.', {}],
  // A part of a longer phrase, or a word that was emphasised by mistake.
  ['**Text** - it is so.', '**‹elektronische›** Nachricht - so ist es.', null, value],
])('translated: %s / %s', (source, target, mended, options) => {
  const { marked, mended: found } = judged(literalValue, source, target, known, options);
  expect([marked, found]).toEqual([target, mended]);
});

test.each<[source: string, target: string, options: TinyRowOptions]>([
  ['It is **down**.', 'Es ist **down**.', value],
  ['It is **down**.', 'Es ist down.', value],
  ['It is **Down**.', 'Es ist **down**.', value],
  ['The **well-known** name.', 'Der **bekannte** Name.', { ...value, others: { fr: 'well-known', ru: 'well-known' } }],
  ['It is **important**.', 'Es ist **wichtig**.', value],
  ['It is **up**.', 'Es ist **oben**.', {}],
  ['**Value**', '**Wert**', { kind: 'cell' }],
  // The head of a column, which happens to be a word of another language too.
  ['**Value**', '**Wert**', { ...value, kind: 'cell', others: { fr: 'Value', ru: 'Знак', es: 'Valor', zh: '值' } }],
  // The name of a feature, which every language has put into its own words.
  ['**LampTips**', '**Lampenrat**', { others: { fr: 'Conseils', ru: 'Советы' } }],
  ['A **string** of **Boolean**.', 'Eine **Zeichenfolge** von **Wahrheitswert**.', value],
  ['# **Lamp**', '# **Lampe**', { kind: 'heading' }],
])('not translated: %s / %s', (source, target, options) => {
  expect(judged(literalValue, source, target, known, options).marked).toBe(target);
});
