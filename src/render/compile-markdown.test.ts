import { describe, expect, test } from 'vitest';
import { defaultKeys, defaultLimits, defaultSections } from '../model/defaults.ts';
import type { Locale } from '../model/locale.ts';
import { readPage } from '../read/read-page.ts';
import { compileMarkdown } from './compile-markdown.ts';
import { fillMarkdown } from './fill-markdown.ts';

const locale: Locale = {
  id: 'ru',
  tag: 'ru-RU',
  direction: 'ltr',
  name: 'русский',
  strings: {},
  callouts: {},
  known: true,
};

/** The Markdown that is published when every link leads to `/N.md`, but for those that lead nowhere. */
function published(markdown: string, lost: readonly number[] = []): string {
  const bytes = new TextEncoder().encode(markdown);
  const read = readPage(
    { locale, path: 'a.md', file: 'ru/a.md', bytes, hash: '' },
    { keys: defaultKeys, element: defaultSections, limits: defaultLimits, calloutWords: {} },
  );
  if (!read.page) throw new Error('the page cannot be read');
  const links = read.page.links.map((_, index) => (lost.includes(index) ? null : `/${index}.md`));
  return fillMarkdown(compileMarkdown(read.text, read.tree), links);
}

describe('Markdown of a page', () => {
  test.each([
    ['[a](b.md)', '[a](/0.md)'],
    ['[a](b.md "Title (1)")', '[a](/0.md "Title (1)")'],
    ["[a]( <b c.md> 'T' )", "[a](/0.md 'T')"],
    ['[a *b* `c]`](b.md#x) and [d](e.md)', '[a *b* `c]`](/0.md) and [d](/1.md)'],
    ['[a](b_(c).md).', '[a](/0.md).'],
    ['![picture](p.png) [![p](p.png)](b.md)', '![picture](/0.md) [![p](/2.md)](/1.md)'],
    ['[a][r] [r] [r][]\n\n[r]: b.md "T"\n', '[a](/0.md) [r](/1.md) [r](/2.md)\n\n'],
    ['<https://example.org/> https://example.org', '<https://example.org/> https://example.org'],
    ['`[a](b.md)` \\[a](b.md)', '`[a](b.md)` \\[a](b.md)'],
    ['# <a name="k"></a>Title\n\n## <a name="l"> </a> Part', '# Title\n\n##  Part'],
    ['|a|b|\n|-|-|\n|[x](y.md) <br/> |one<br/>two  <br/>|', '|a|b|\n|-|-|\n|[x](/0.md) |one<br/>two|'],
    ['> [!NOTE]\n> Read [this](b.md).', '> [!NOTE]\n> Read [this](/0.md).'],
    ['---\ntitle: T\n---\n# T\n\n[a](b.md)', '# T\n\n[a](/0.md)'],
    ['- [a](b.md)\r\n  - [c](d.md)\r\n', '- [a](/0.md)\r\n  - [c](/1.md)\r\n'],
  ])('%j', (written, expected) => {
    expect(published(written)).toBe(expected);
  });

  test('a link that leads nowhere becomes text, a picture its text', () => {
    expect(published('[a *b*](b.md) ![p](p.png "T") [c](d.md)', [0, 1])).toBe('a *b* p [c](/2.md)');
  });

  test('a bilingual page gives its own half', () => {
    const page =
      '# <span data-ttu-id="1">Титул</span><span class="sxs-lookup"><span data-stu-id="1">Title</span></span>\n\n' +
      '<span data-ttu-id="2">Вот [он](b.md).</span><span class="sxs-lookup"><span data-stu-id="2">Here [it](b.md) is.</span></span>';
    expect(published(page)).toBe('# Титул\n\nВот [он](/0.md).');
  });
});

test('an address with brackets or spaces stands in angle brackets', () => {
  const edits = [
    { start: 0, end: 1, link: 0, side: 'open' },
    { start: 2, end: 5, link: 0, side: 'close' },
  ] as const;
  expect(fillMarkdown({ text: '[a](b)', edits: [edits[0], { ...edits[1], end: 6 }] }, ['/a_(b)'])).toBe(
    '[a](</a_(b)>)',
  );
});
