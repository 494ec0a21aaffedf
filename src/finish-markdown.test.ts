import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import { finishMarkdown } from './finish-markdown.ts';
import { CompiledCache } from './io/compiled-cache.ts';
import { type Drafts, draftsOf } from './site/drafts.ts';
import type { Site } from './site/site.ts';

const files = {
  'ru/index.md': '---\ntitle: Начало\n---\n# Начало\n',
  'ru/a.md':
    '---\ntitle: "А: первая"\ndescription: Об "А"\n---\n[сюда](#here) [b](b.md#x) [p](p.txt) [o](https://o.example/) [n](n.md)\n\n## <a name="here"></a>Тут\n',
  'ru/b.md': '---\ntitle: Б\n---\n# Б\n\n## <a name="x"></a>X\n',
  'ru/p.txt': 'p',
  'zh/c.md': '---\ntitle: C\n---\n[a](a.md)\n',
};

let tiny: TinySite;
let site: Site;
beforeAll(async () => {
  tiny = new TinySite(files);
  site = await tiny.load(['ru', 'zh'], { site: 'https://example.org/docs/', redirects: { old: 'b' } });
});
afterAll(() => tiny.remove());

function markdown(route: string, of = site): string | null {
  const drafts: Drafts = draftsOf(of);
  return finishMarkdown(drafts.draft(route), new CompiledCache(tiny.cacheFolder), drafts.markdown);
}

test('a page says what it is, has a title, and leads to other pages as Markdown', () => {
  expect(markdown('ru/a')?.split('\n')).toEqual([
    '---',
    'title: "А: первая"',
    'description: "Об \\"А\\""',
    'language: "ru-RU"',
    'url: "https://example.org/docs/ru/a/"',
    '---',
    '',
    '# А: первая',
    '',
    '[сюда](#here) [b](https://example.org/docs/ru/b/index.md#x) [p](https://example.org/docs/ru/p.txt) [o](https://o.example/) n',
    '',
    '## Тут',
    '',
  ]);
});

test('a page that a locale lacks has no Markdown: a link to it leads to the stand-in', () => {
  expect(markdown('zh/c')).toContain('[a](https://example.org/docs/zh/a/)');
  expect(markdown('zh/a')).toBeNull();
});

test('a start page has some, if it is a page', () => {
  expect(markdown('ru')).toContain('\n# Начало\n');
  expect(markdown('zh')).toBeNull();
});

test.each(['', '404', 'ru/404', 'ru/old'])('no page of its own: /%s', (route) => {
  expect(markdown(route)).toBeNull();
});

test('where pages do not stand beside themselves, links lead to the pages', () => {
  const without = { ...site, options: { ...site.options, markdown: false } };
  expect(markdown('ru/a', without)).toContain('[b](https://example.org/docs/ru/b/#x)');
});

test('without an address of the site, links start at its root', () => {
  const nowhere = { ...site, options: { ...site.options, site: '' } };
  expect(markdown('ru/a', nowhere)).toContain('[b](/ru/b/index.md#x)');
});
