import { expect, it } from 'vitest';
import { languageList } from './language-list.ts';

const languages = ['ru-RU', 'zh-CN', 'es-ES'].map((tag) => ({ tag, name: tag }));

it.each([
  ['de-DE', 'Russisch, Chinesisch und Spanisch'],
  ['zh-CN', '俄语、中文和西班牙语'],
  ['ru-RU', 'русский, китайский и испанский'],
])('in %s', (tag, list) => {
  expect(languageList(languages, tag)).toBe(list);
});

it('one stands alone', () => {
  expect(languageList(languages.slice(1, 2), 'fr-FR')).toBe('chinois');
});
