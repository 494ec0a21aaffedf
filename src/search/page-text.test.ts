import { expect, test } from 'vitest';
import { pageText } from './page-text.ts';

test.each([
  ['<p>One <b>E</b>lement</p>', ' One Element '],
  ['<h1>Find<wbr>Mailbox</h1>', ' FindMailbox '],
  ['<td>a</td><td>b</td>', ' a  b '],
  ['<h2 id="x">Head<a class="anchor" href="#x" aria-label="a > b"></a></h2>', ' Head '],
  ['<div aria-label="<b>">c</div>', ' c '],
  ['<code>&#x3C;TTL&gt; &amp; &#33;</code>', '<TTL> & !'],
  ['&unknown; stays', '&unknown; stays'],
  ['<blockquote>b</blockquote><br>c', ' b  c'],
])('%j', (html, text) => {
  expect(pageText(html)).toBe(text);
});
