import type { Root } from 'mdast';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { satteriParser } from './satteri-parser.ts';
import { visibleText } from './visible-text.ts';

const parser = unified().use(satteriParser).freeze();
const words = (markdown: string) =>
  visibleText(parser.parse(markdown) as Root)
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

test.each([
  ['text and emphasis', 'a *b* **c** ~~d~~', 'a b c d'],
  ['code', '`a`\n\n```xml\n<b>\n```', 'a b'],
  ['texts of links, not their addresses', '[a](b "c") <https://d.example>', 'a https d example'],
  ['descriptions of pictures', '![a](b.png) ![c][d]\n\n[d]: e', 'a c'],
  ['cells', '| a | b |\n|---|---|\n| c | d |', 'a b c d'],
  ['notes', 'a[^1]\n\n[^1]: b', 'a b'],
  ['the keyword of a callout not', '> [!NOTE]\n> a', 'a'],
  ['allowed tags not', 'a <b>b</b><br/>', 'a b'],
  ['other tags, whole', 'a <server name="b">', 'a server name b'],
  ['comments not', 'a <!-- b --> c\n\n<!-- d\n\ne -->', 'a c'],
  ['blocks of HTML', '<div title="a">b <c> &eacute;&amp;</div>', 'b c é'],
  ['attributes with angle brackets in them not', '<div title="a > b">c</div>', 'c'],
  ['what a block of HTML never ends', '<div>a\n<b title="c', 'a b title c'],
  ['descriptions of pictures in HTML', '<img alt="a" src="b">\n\nc <img src=d alt=e>', 'a c e'],
  ['instructions and declarations', '<?a b?>\n\n<!C d>', 'a b C d'],
])('%s', (_name, markdown, shown) => {
  expect(words(markdown)).toBe(shown);
});
