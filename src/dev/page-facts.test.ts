import { expect, test } from 'vitest';
import { pageFile, readOptions } from '../../tests/tiny/tiny-page.ts';
import { compilePage } from '../compile.ts';
import { pageFacts } from './page-facts.ts';

const page = '---\ntitle: T\n---\n# T\n\nA [link](b.md) and `code`.\n\n## More\n\nText.\n';

function facts(source: string): string {
  return pageFacts(compilePage(pageFile(source), readOptions()).page!);
}

test.each([
  ['another word', page.replace('Text.', 'Other words.')],
  ['a paragraph in front, which moves all places', page.replace('A [link]', 'New.\n\nA [link]')],
  ['other code', page.replace('`code`', '`other`')],
])('%s is nobody else’s matter', (_name, edited) => {
  expect(edited).not.toBe(page);
  expect(facts(edited)).toBe(facts(page));
});

test.each([
  ['title', page.replace('title: T', 'title: U')],
  ['description', page.replace('title: T', 'title: T\ndescription: D')],
  ['identity', page.replace('title: T', 'title: T\nms.assetid: 0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0')],
  ['link', page.replace('b.md', 'c.md')],
  ['heading', page.replace('## More', '## Less')],
  ['section', `${page}\n## Last\n`],
  ['finding', `${page}\n\n[x](javascript:1)\n`],
])('another %s is', (_name, edited) => {
  expect(edited).not.toBe(page);
  expect(facts(edited)).not.toBe(facts(page));
});
