import { expect, test } from 'vitest';
import { addressPattern } from './address-pattern.ts';

const id = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

test.each<[template: string, address: string, match: object | null]>([
  ['https://example.org/docs/', 'https://example.org/docs/a/b', { rest: 'a/b' }],
  ['https://example.org/docs/', 'https://example.org/docs/', { rest: '' }],
  ['https://example.org/docs/', 'http://example.org/docs/a', { rest: 'a' }],
  ['https://example.org/docs/', 'HTTPS://EXAMPLE.ORG/Docs/A', { rest: 'A' }],
  ['https://example.org/docs/', 'https://example.org/', null],
  ['https://example.org/docs/', 'see https://example.org/docs/', null],
  ['https://example.org/', 'https://exampleXorg/', null],
  ['https://example.org/{tag}/', 'https://example.org/de-de/a', { tag: 'de-de', rest: 'a' }],
  ['https://example.org/{tag}/', 'https://example.org/zh-Hant-TW/a', { tag: 'zh-Hant-TW', rest: 'a' }],
  ['https://example.org/{tag}/', 'https://example.org/about/a', null],
  ['https://example.org/{id}', `https://example.org/${id}#a`, { id, rest: '#a' }],
  ['https://example.org/{id}', 'https://example.org/0f1e2d3c', null],
  ['https://example.org/{id}(v.1).aspx', `https://example.org/${id}(v.1).aspx`, { id, rest: '' }],
  ['https://example.org/{id}(v.1).aspx', `https://example.org/${id}%28v.1%29.aspx`, { id, rest: '' }],
  ['https://example.org/{tag}/{id}', `https://example.org/de/${id}`, { tag: 'de', id, rest: '' }],
  ['https://example.org/a+b?c=[d]|$^\\', 'https://example.org/a+b?c=[d]|$^\\e', { rest: 'e' }],
  ['https://example.org/', 'https://example.org/a\nb', { rest: 'a\nb' }],
])('%s on %j: %j', (template, address, match) => {
  expect(addressPattern(template).match(address)).toEqual(match);
});
