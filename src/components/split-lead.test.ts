import { expect, it } from 'vitest';
import { splitLead } from './split-lead.ts';

// `|` marks the cut.
it.each([
  '<h1 id="a">A</h1>\n<p>Lead.</p>|\n<ul></ul>',
  '<h1>A</h1><p>Lead with <b>bold</b>.</p>|<p>Second.</p>',
  '<h1>A</h1>|\n<p class="versions"><a>RU</a></p>',
  '<h1>A</h1>|<pre><code>p</code></pre><p>Later.</p>',
  '<h1>A</h1>|',
  '|<p>No heading.</p>',
  '|<div><h1>A</h1><p>Inside.</p></div>',
  '|<h10>no heading</h10>',
  '|',
])('%s', (marked) => {
  const [lead, body] = marked.split('|');
  expect(splitLead(marked.replace('|', ''))).toEqual({ lead, body });
});
