import { expect, test } from 'vitest';
import { pageFile, readOptions } from '../../tests/tiny/tiny-page.ts';
import { pageHead } from './page-head.ts';
import { readPage } from './read-page.ts';

const matter = [
  '---',
  'title: Protocol (POX)',
  'description: "Says how: to connect."',
  'ms.assetid: 0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0',
  'ms.translationtype: MT',
  'aliases: [old]',
  '---',
];

/** What a head says; of the text there is nothing in it. */
const said = ['locale', 'path', 'file', 'title', 'description', 'assetId', 'assetIdPlace', 'aliases', 'provenance'];

test.each([
  ['with LF', [...matter, '# Another title', '', 'Text.', ''].join('\n')],
  ['with CRLF', [...matter, '# Another title', '', 'Text.', ''].join('\r\n')],
  ['with a BOM', `\uFEFF${[...matter, 'Text.'].join('\n')}`],
  ['and nothing behind it', [...matter, '', 'x'].join('\n')],
  ['without a title', '---\nms.assetid: 0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0\n---\n\nText.\n'],
  ['without front matter', 'Text.\n\n---\n\nMore.\n'],
])('the head of a page says what the page will say: %s', (_name, source) => {
  const input = pageFile(source, { locale: 'ru', path: 'b/a.md' });
  const head = pageHead(input, readOptions());
  const { page } = readPage(input, readOptions());
  const pick = (of: object): object => Object.fromEntries(Object.entries(of).filter(([name]) => said.includes(name)));
  expect(pick(head)).toEqual(pick(page!));
});

test.each([
  ['cut in the front matter', matter.slice(0, 3).join('\n')],
  ['YAML with a fault', '---\ntitle: [\n---\nText.\n'],
  ['bytes that are no text', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x0a, 0x2d, 0x2d, 0x2d, 0x0a])],
  ['nothing', ''],
])('of %s there is the name of the file, and no fault', (_name, source) => {
  const head = pageHead(pageFile(source, { path: 'b/my-page.md' }), readOptions());
  expect(head).toMatchObject({ title: 'my-page', assetId: null, findings: [] });
});
