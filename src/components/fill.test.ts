import { expect, it } from 'vitest';
import { fill } from './fill.ts';

it.each([
  ['Language: {language}', { language: 'Russian' }, 'Language: Russian'],
  ['{a} and {b}, {a}', { a: 1, b: 'two' }, '1 and two, 1'],
  ['{unknown} stays', {}, '{unknown} stays'],
  ['a value is not a template: {x}', { x: '{y} $&' }, 'a value is not a template: {y} $&'],
  [undefined, { x: 1 }, ''],
])('fill(%j, %j)', (template, values: Record<string, string | number>, filled) => {
  expect(fill(template, values)).toBe(filled);
});
