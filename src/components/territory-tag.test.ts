import { expect, test } from 'vitest';
import { territoryTag } from './territory-tag.ts';

test.each([
  ['ru-RU', 'ru_RU'],
  ['zh-CN', 'zh_CN'],
  ['zh-Hant-TW', 'zh_TW'],
  ['de', 'de_DE'],
  ['ar', 'ar_EG'],
])('%s is %s', (tag, written) => {
  expect(territoryTag(tag)).toBe(written);
});
