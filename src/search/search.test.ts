import { describe, expect, test } from 'vitest';
import { search } from './search.ts';
import { type TinyPage, tinyIndex } from './tiny-index.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const cut = (run: string): string[] => [...segmenter.segment(run)].map(({ segment }) => segment);

/** Titles of the results, best first. */
async function found(tag: string, pages: readonly TinyPage[], query: string): Promise<string[]> {
  const hits = await search(tinyIndex(tag, pages), query, cut, 10);
  return hits.map(({ page }) => pages[page]!.title);
}

describe('names', () => {
  const pages = [
    { title: 'FindItemResponse', element: 'FindItemResponse', description: 'FindItem FindItem', text: 'FindItem' },
    { title: 'Item (operation)', element: 'FindItem' },
    { title: 'FindItem', element: 'FindItem' },
    { title: 'Folder', element: 'Folder', text: 'FindItem' },
  ];

  test.each([
    ['FindItem', ['FindItem', 'Item (operation)', 'FindItemResponse', 'Folder']],
    ['finditem', ['FindItem', 'Item (operation)', 'FindItemResponse', 'Folder']],
    ['<FindItem>', ['FindItem', 'Item (operation)', 'FindItemResponse', 'Folder']],
    ['item operation', ['Item (operation)']],
  ])('%s: the title, then the name, then what begins with it, then who mentions it', async (query, titles) => {
    expect((await found('en-US', pages, query)).slice(0, titles.length)).toEqual(titles);
  });

  test('a beginning is enough, and so is a part', async () => {
    expect((await found('en-US', pages, 'FindIt'))[0]).toBe('FindItem');
    expect(await found('en-US', pages, 'itemresp')).toEqual(['FindItemResponse']);
    expect(await found('en-US', pages, 'o')).toEqual(['Item (operation)']);
  });
});

describe('words', () => {
  test('side by side come before words apart', async () => {
    const apart = { title: 'Apart', description: 'The folder of a public mailbox' };
    const together = { title: 'Together', description: 'A mailbox with a public folder and more words' };
    expect(await found('en-US', [apart, together], 'public folder')).toEqual(['Together', 'Apart']);
  });

  test('all of them come before some of them', async () => {
    const some = { title: 'Folder', description: 'Folder', headings: ['Folder'], text: 'folder folder' };
    const all = { title: 'Other', text: 'a folder that is archived' };
    expect(await found('en-US', [some, all], 'archived folder')).toEqual(['Other', 'Folder']);
  });

  test('as they stand come before other forms', async () => {
    const other = { title: 'Delegates' };
    const same = { title: 'Access', text: 'delegated' };
    expect(await found('en-US', [other, same, { title: 'Third' }], 'delegated')).toEqual(['Access', 'Delegates']);
  });

  test.each([
    ['ru-RU', 'Удаление папок', 'удалению папки'],
    ['de-DE', 'Löschen von Ordnern', 'loescht Ordner'],
    ['de-DE', 'Löschen von Ordnern', 'loschen'],
    ['fr-FR', 'Élément supprimé', 'element supprime'],
    ['es-ES', 'Configuración de buzón', 'configuracion buzones'],
    ['zh-CN', '如何删除公用文件夹', '删除文件夹'],
    ['zh-CN', '如何删除公用文件夹', '夹'],
    ['en-US', 'Receive connector', 'recieve'],
  ])('%s: %s is found by %s', async (tag, title, query) => {
    expect(await found(tag, [{ title: 'x' }, { title }, { title: 'y' }], query)).toContain(title);
  });

  test('in Chinese, neighbours in the text come before words apart', async () => {
    const apart = { title: '一', text: '文件夹可以删除。' };
    const together = { title: '二', text: '您可以删除文件夹。' };
    expect(await found('zh-CN', [apart, together], '删除文件夹')).toEqual(['二', '一']);
  });

  test('of a section tell pages of one name apart', async () => {
    const pages = [
      { title: 'Type', trail: ['SOAP'] },
      { title: 'Type', trail: ['POX Autodiscover'] },
    ];
    const hits = await search(tinyIndex('en-US', pages), 'type autodiscover', cut, 10);
    expect(hits[0]!.page).toBe(1);
  });

  test.each(['', ' ', '…', '<>'])('none in %j, no results', async (query) => {
    expect(await found('en-US', [{ title: 'Folder' }], query)).toEqual([]);
  });

  test('that nobody wrote find nothing', async () => {
    expect(await found('en-US', [{ title: 'Folder', text: 'words' }], 'xylophone')).toEqual([]);
  });
});

describe('shards', () => {
  const pages = Array.from({ length: 400 }, (_, page) => {
    const text = Array.from({ length: 40 }, (_, word) => `w${(page * 7919 + word * 104_729) % 100_000}x`).join(' ');
    return { title: `Page${page}`, text };
  });

  test('only those of the words are loaded', async () => {
    const index = tinyIndex('en-US', pages);
    expect(index.froms.length).toBeGreaterThan(5);
    await search(index, 'w12345x', cut, 10);
    expect(new Set(index.loaded).size).toBeLessThanOrEqual(2);
  });

  test('each term is found, also those at the edges of shards', async () => {
    const index = tinyIndex('en-US', pages);
    for (const from of index.froms) {
      const hits = await search(index, from, cut, 10);
      expect(hits.length, from).toBeGreaterThan(0);
    }
  });

  test('one that cannot be loaded is an error of the search', async () => {
    const index = { ...tinyIndex('en-US', pages), shard: () => Promise.reject(new Error('404')) };
    await expect(search(index, 'w12345x', cut, 10)).rejects.toThrow('404');
  });
});

test('at most as many results as asked for, equal ones in the order of the table', async () => {
  const pages = ['a', 'b', 'c'].map((title) => ({ title, text: 'same' }));
  const hits = await search(tinyIndex('en-US', pages), 'same', cut, 2);
  expect(hits.map(({ page }) => page)).toEqual([0, 1]);
});
