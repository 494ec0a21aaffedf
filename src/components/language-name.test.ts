import { expect, it } from 'vitest';
import type { Locale } from '../model/locale.ts';
import { languageName } from './language-name.ts';

it.each([
  ['ru-RU', 'de-DE', 'Russisch'],
  ['de-DE', 'ru-RU', 'немецкий'],
  ['fr-FR', 'zh-CN', '法语'],
  ['zh-CN', 'es-ES', 'chino'],
  ['qaa-DE', 'en', 'its own name'],
])('%s in %s', (tag, reader, name) => {
  expect(languageName({ tag, name: 'its own name' } as Locale, reader)).toBe(name);
});
