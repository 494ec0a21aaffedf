import { expect, test } from 'vitest';
import { distance, likelyPages } from './likely-pages.ts';

const list = {
  pages: [
    ['elements/ttl-pox', 'TTL (POX)'],
    ['elements/smtplast-pox', 'SMTPLast (POX)'],
    ['elements/type-pox', 'Type (POX)'],
    ['elements/type-soap', 'Type (SOAP)'],
    ['guide/getting-started', 'Getting started'],
    ['guide/%D1%88%D0%B0%D0%B3', 'Шаг'],
  ],
  others: { 'guide/premiers-pas': 4 },
} as const;

test.each([
  ['elements/ttl-pox/', ['TTL (POX)']],
  ['elements/TTL-POX', ['TTL (POX)']],
  ['elements/ttl_pox.html', ['TTL (POX)']],
  ['elements/ttl-pxo', ['TTL (POX)']],
  ['old-folder/smtplast-pox', ['SMTPLast (POX)']],
  ['elements/smtplast', ['SMTPLast (POX)']],
  ['elements/smptlast-pox', ['SMTPLast (POX)']],
  ['elements/type', ['Type (POX)', 'Type (SOAP)']],
  ['guide/premiers-pas', ['Getting started']],
  ['guide/geting-started.aspx', ['Getting started']],
  ['wp-login.php', []],
  ['', []],
])('%s may mean %j', (wanted, names) => {
  const found = likelyPages(list, wanted).map(({ name }) => name);
  expect(found.slice(0, names.length)).toEqual(names);
  if (names.length === 0) expect(found).toEqual([]);
});

test('an address from elsewhere never reaches into an object', () => {
  expect(likelyPages(list, 'constructor')).toEqual([]);
});

test('no more than asked for', () => {
  expect(likelyPages(list, 'elements/type', 1)).toHaveLength(1);
});

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['ttl', 'tlt', 1],
  ['kitten', 'sitting', 3],
  ['pox', 'pox', 0],
])('distance of %j and %j: %i', (a, b, far) => {
  expect(distance(a, b)).toBe(far);
  expect(distance(b, a)).toBe(far);
});
