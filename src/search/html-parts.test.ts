import { expect, test } from 'vitest';
import { decoded, htmlParts } from './html-parts.ts';

test.each([
  ['<p>One <b>E</b>lement</p>', ['One', 'Element']],
  ['<h1>Find<wbr>Mailbox</h1>', ['FindMailbox']],
  ['<td>a</td><td>b</td>\n<td>c\td</td>', ['a', 'b', 'c', 'd']],
  ['<h2 id="x">Head<a class="anchor" href="#x" aria-label="a > b"></a></h2>', ['Head']],
  ['<div aria-label="<b>">c</div>', ['c']],
  ['<code>&#x3C;TTL&gt; &amp;&nbsp;&#33;</code>', ['&#x3C;TTL&gt;', '&amp;&nbsp;&#33;']],
  ['<blockquote>b</blockquote><br>c', ['b', 'c']],
])('%j', (html, parts) => {
  expect(htmlParts(html).filter((part) => part !== '')).toEqual(parts);
});

test('entities are decoded once; what is none stays', () => {
  expect(decoded('&#x3C;TTL&gt; &amp;&nbsp;&#33; &amp;lt;')).toBe('<TTL> & ! &lt;');
  expect(decoded('&unknown; stays')).toBe('&unknown; stays');
});
