import { expect, test } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { htmlOf } from '../../tests/tiny/tiny-page.ts';

test.each([
  ['a tight list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['a loose list', '- a\n\n- b', '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>'],
  [
    'a list with one loose item',
    '- a\n- b\n\n  c\n- d',
    '<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n<li>\n<p>d</p>\n</li>\n</ul>',
  ],
  ['a list in a list', '- a\n  - b', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>'],
  ['a numbered list', '3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  [
    'tasks',
    '- [x] a\n- [ ] b',
    '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled> a</li>\n<li class="task-list-item"><input type="checkbox" disabled> b</li>\n</ul>',
  ],
])('%s', (_name, markdown, html) => {
  expect(htmlOf(markdown)).toBe(html);
});

test('only the first row of a table is its head', () => {
  expect(htmlOf('| a |\n|---|\n| b |\n| c |').match(/<t[hd]/g)).toEqual(['<th', '<th', '<td', '<td']);
});

test.each([
  ['- a\n', 'li'],
  ['| a |\n', 'td'],
])('many of %j take no time', (line, tag) => {
  const many = `| h |\n|---|\n${line.repeat(20_000)}`.slice(tag === 'li' ? 12 : 0);
  expect(cost(() => expect(htmlOf(many)).toContain(`<${tag}>a`))).toBeLessThan(4);
});
