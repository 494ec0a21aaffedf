import { expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { contentBytes } from './content-size.ts';

test('pages of all folders count, once and wherever they stand below; other files do not', () => {
  const site = new TinySite({ 'ru/a.md': '12345', 'ru/b/c.md': '123', 'ru/x.png': '123456789', 'de/a.md': '1' });
  try {
    const [ru, de] = ['ru', 'de'].map((id) => `${site.content}/${id}`) as [string, string];
    expect(contentBytes([ru, de, ru])).toBe(9);
    expect(contentBytes([`${site.content}/nowhere`])).toBe(0);
  } finally {
    site.remove();
  }
});
