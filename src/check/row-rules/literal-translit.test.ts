import { expect, test } from 'vitest';
import { judged } from '../../../tests/tiny/tiny-row.ts';
import { literalTranslit } from './literal-translit.ts';

const known = { elements: ['COP'] };

/** Cyrillic letters are written as escapes: in print nobody could tell them. */
test.each<[source: string, target: string, mended: string]>([
  ['Use EWS.', 'Используйте ‹\u0415WS›.', 'Используйте EWS.'],
  ['Use EWS.', 'Используйте ‹EW\u0405›.', 'Используйте EWS.'],
  ['The Lamp.', 'Это **‹L\u0430mp›**.', 'Это **Lamp**.'],
  ['Use COM.', 'Используйте ‹\u0421\u041E\u041C›.', 'Используйте COM.'],
  ['The COP element.', 'Элемент ‹\u0421\u041E\u0420›.', 'Элемент COP.'],
  ['The Lamp_Box.', 'Это ‹Lamp_B\u043Ex›.', 'Это Lamp_Box.'],
  ['The LampSwitch.', 'Это ‹лампсвитч›.', 'Это LampSwitch.'],
  ['The **ChangeLamp** item.', 'Элемент **‹чанжеламп›**.', 'Элемент **ChangeLamp**.'],
])('look-alikes: %s / %s', (source, target, mended) => {
  expect(judged(literalTranslit, source, target, known, { locale: 'ru' })).toEqual({ marked: target, mended });
});

test.each([
  ['Use EWS.', 'Используйте EWS.'],
  ['Use EWS.', 'Используйте службы ВЕБ.'],
  ['An XML file.', 'Это XML-файл.'],
  ['Press OK.', 'Нажмите \u041E\u041A.'],
  ['The LampSwitch.', 'Это выключатель.'],
  ['See [LampSwitch](l.md).', 'См. [лампсвитч](l.md).'],
  ['XML files.', 'Файлы XMLами.'],
  ['On the nose.', 'А на носу.'],
  ['In Moscow.', 'НА СТЕКЛЕ.'],
  ['A 5th lamp.', 'Лампа 5я.'],
])('words of the language: %s / %s', (source, target) => {
  expect(judged(literalTranslit, source, target, known, { locale: 'ru' }).marked).toBe(target);
});
