import { expect, it } from 'vitest';
import { longDate } from './long-date.ts';

it.each([
  ['en', 'September 24, 2021'],
  ['ru-RU', '24 сентября 2021 г.'],
  ['zh-CN', '2021年9月24日'],
  ['fr-FR', '24 septembre 2021'],
  ['es-ES', '24 de septiembre de 2021'],
  ['de-DE', '24. September 2021'],
])('%s', (tag, text) => {
  expect(longDate('2021-09-24', tag)).toBe(text);
});
