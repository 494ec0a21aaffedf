import { expect, test } from 'vitest';
import { breakableTitle } from './breakable-title.ts';

test.each([
  ['<h1 id="a">FindMailboxStatistics</h1>', '<h1 id="a">Find<wbr>Mailbox<wbr>Statistics</h1>'],
  ['<h1>GetUMPromptResponseType</h1>', '<h1>Get<wbr>UM<wbr>Prompt<wbr>Response<wbr>Type</h1>'],
  ['<h1>Элемент ExchangeVersion2013SP1</h1>', '<h1>Элемент Exchange<wbr>Version2013<wbr>SP1</h1>'],
  ['<h1><code class="LongNameOfAnAttribute">x</code></h1>', '<h1><code class="LongNameOfAnAttribute">x</code></h1>'],
  ['<h1>ShortName</h1>', '<h1>ShortName</h1>'],
  ['<h1>A</h1><p>FindMailboxStatistics</p>', '<h1>A</h1><p>FindMailboxStatistics</p>'],
  ['<p>FindMailboxStatistics</p>', '<p>FindMailboxStatistics</p>'],
])('%s', (html, breakable) => {
  expect(breakableTitle(html)).toBe(breakable);
});
