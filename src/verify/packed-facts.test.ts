import { expect, test } from 'vitest';
import { fileJudge, stillHolds } from './judge-file.ts';
import type { JudgedFile } from './judged-file.ts';
import { packFacts, unpackFacts } from './packed-facts.ts';
import { isRead } from './read-facts.ts';
import { siteFolder } from './site-folder.ts';
import { type TinySite, tinySite } from './tiny-site.ts';

function judged(site: TinySite): { paths: string[]; files: Map<string, JudgedFile> } {
  const paths = Object.keys(site).sort();
  const folder = siteFolder({ origin: 'https://docs.example', base: '/base/' }, paths);
  const judge = fileJudge(folder, paths);
  return {
    paths,
    files: new Map(paths.filter(isRead).map((path) => [path, judge(path, Buffer.from(site[path]!), null)!])),
  };
}

test('what was judged comes back as it was', () => {
  const all = judged(tinySite);
  expect([...all.files.values()].map(({ facts }) => facts.kind)).toContain('sitemap');
  expect(unpackFacts(packFacts(all))).toEqual(all);
});

test('a file with a fault is not kept', () => {
  const all = judged({ ...tinySite, 'ru/index.html': '<p>' });
  const back = unpackFacts(packFacts(all));
  expect([...all.files.keys()].filter((path) => !back.files.has(path))).toEqual(['ru/index.html']);
  expect(stillHolds(all.files.get('ru/index.html')!, new Set())).toBe(false);
});

test('bytes that were judged before are not judged again', () => {
  const { paths, files } = judged(tinySite);
  const judge = fileJudge(siteFolder({ origin: 'https://docs.example', base: '/base/' }, paths), paths);
  const { sha256 } = files.get('404.html')!;
  expect(judge('404.html', Buffer.from(tinySite['404.html']!), sha256)).toBeNull();
  expect(judge('404.html', Buffer.from(' '), sha256)).not.toBeNull();
});

test('a page holds as long as all that it leads to is there', () => {
  const { paths, files } = judged(tinySite);
  const page = files.get('ru/a/index.html')!;
  const targets = [...page.targets].map((target) => paths[target]);
  expect(targets).toEqual(expect.arrayContaining(['_astro/dot.png', '_astro/site.123.css', 'ru/media/p q.png']));
  expect(stillHolds(page, new Set())).toBe(true);
  expect(stillHolds(page, new Set([paths.indexOf('ru/media/p q.png')]))).toBe(false);
  expect(stillHolds(page, new Set([paths.indexOf('ru/search.json')]))).toBe(true);
});
