import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readOptions } from '../../src/cli/options.ts';
import { localesFolder } from '../../src/io/project.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import { siteFindings, type TinyFiles, TinySite } from '../tiny/tiny-site.ts';

const made: TinySite[] = [];
afterEach(() => {
  for (const site of made.splice(0)) site.remove();
});

function tiny(files: TinyFiles): TinySite {
  const site = new TinySite(files);
  made.push(site);
  return site;
}

async function findings(site: TinySite, locales: readonly string[] = ['ru', 'de']): Promise<string[]> {
  return siteFindings(await site.load(locales));
}

const id = '00000000-0000-4000-8000-000000000001';
const page = (body = '', more = ''): string => `---\ntitle: T\n${more}---\n${body}\n`;
const sound: TinyFiles = { 'ru/a.md': page(), 'de/a.md': page() };

test('there is nothing to say about sound content', async () => {
  expect(await findings(tiny(sound))).toEqual([]);
});

describe('folders and names', () => {
  test.each<[string, TinyFiles, string[]]>([
    ['a locale without pages', { 'de/a.json': '' }, ['SI002 de:1:1 de holds no pages']],
    ['a locale without a folder', {}, ['SI001 de:1:1 there is no folder de']],
    [
      'two sources for one route',
      { ...sound, 'de/a/index.md': page() },
      [
        'TP002 de/a/index.md:1:1 ru/a.md has the route /ru/a/ too',
        'TP002 de/a/index.md:1:1 de/a.md has the route /de/a/ too',
      ],
    ],
    [
      'routes that differ in letter case',
      { ...sound, 'de/A/index.md': page() },
      [
        'TP003 de/a.md:1:1 de/A/index.md has the route /de/a/ too',
        'TP003 ru/a.md:1:1 de/A/index.md has the route /ru/a/ too',
      ],
    ],
    [
      'files that differ in letter case',
      { ...sound, 'de/B.md': page(), 'de/b.md': page() },
      ['FI010 de/b.md:1:1 the name differs from "B.md" only in letter case or Unicode form'],
    ],
    [
      'names that differ by Unicode form',
      { ...sound, 'de/u\u0308.md': page(), 'de/\u00FC.md': page() },
      ['FI010 de/\u00FC.md:1:1 the name differs from'],
    ],
    [
      'editor backups are ignored, said once',
      { ...sound, 'de/a.md~': 'x', 'de/.a.md.swp': 'x', 'de/.#a.md': 'x' },
      ['FI005 de/.#a.md:1:1 3 backup or hidden files ignored'],
    ],
    [
      'one id on two pages of a locale',
      { ...sound, 'de/b.md': page('', `ms.assetid: ${id}\n`), 'de/c.md': page('', `ms.assetid: ${id}\n`) },
      [`TP001 de/c.md:3:13 ${id} also stands in de/b.md`],
    ],
  ])('%s', async (_, files, expected) => {
    const said = await findings(tiny({ 'ru/a.md': page(), ...files }));
    const wanted = said.filter((line) => !line.startsWith('LK'));
    expect(wanted).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  test('a symbolic link out of the content folder is refused, whatever it leads to', async () => {
    const site = tiny(sound);
    mkdirSync(join(site.folder, 'private'));
    writeFileSync(join(site.folder, 'private', 'secret.md'), page('secret'));
    symlinkSync(join(site.folder, 'private', 'secret.md'), join(site.content, 'de', 'secret.md'));
    symlinkSync(join(site.folder, 'private'), join(site.content, 'de', 'private'));
    const loaded = await site.load(['ru', 'de']);
    expect(siteFindings(loaded).sort()).toEqual([
      'FI009 de/private:1:1 the symbolic link leads out of the content folder',
      'FI009 de/secret.md:1:1 the symbolic link leads out of the content folder',
    ]);
    expect(loaded.pages.map(({ file }) => file).sort()).toEqual(['de/a.md', 'ru/a.md']);
  });
});

describe('links', () => {
  test.each([
    ['a missing picture', '![x](no.png)', 'LK012'],
    ['a missing download', '[x](no.zip)', 'LK012'],
    ['a missing page', '[x](no.md)', 'LK001'],
    ['a missing fragment', '[x](a.md#no)', 'LK002'],
    ['a missing fragment of the page itself', '[x](#no)', 'LK002'],
    ['another letter case', '[x](A.md)', 'LK003'],
    ['a way out', '[x](../../secret.md)', 'LK004'],
    ['a way out in disguise', '[x](%2e%2e/secret.md)', 'LK004'],
    ['a way out in other disguise', '[x](..%2fsecret.md)', 'LK004'],
    ['a backslash', '[x](a\\b.md)', 'LK006'],
    ['a backslash in disguise', '[x](a%5Cb.md)', 'LK006'],
    ['an address that cannot be decoded', '[x](%E0%A4%A.md)', 'LK006'],
    ['javascript:', '[x](javascript:alert(1))', 'LK005'],
    ['JavaScript: in mixed case', '[x](JaVaScRiPt:alert(1))', 'LK005'],
    ['javascript: with a tab as a reference', '[x](java&#9;script:alert(1))', 'LK005'],
    ['javascript: with its colon as a reference', '[x](javascript&colon;alert(1))', 'LK005'],
    ['javascript: after a control character', '[x](<\u0001javascript:alert(1)>)', 'LK005'],
    ['javascript: in pointed brackets', '[x](< javascript:alert(1)>)', 'LK005'],
    ['javascript: in a definition', '[x]\n\n[x]: javascript:alert(1)', 'LK005'],
    ['javascript: in HTML', '<a href="&#106;avascript:alert(1)">x</a>', 'LK005'],
    ['data:', '[x](data:text/html,x)', 'LK005'],
    ['a picture from data:', '![x](data:image/svg+xml,x)', 'LK005'],
    ['vbscript:', '[x](VBScript:x)', 'LK005'],
    ['no scheme', '[x](//example.com/a)', 'LK007'],
    ['a picture of another site', '![x](https://example.com/a.png)', 'LK013'],
    ['a page that only another locale has', '[x](ru-only.md)', 'LK009'],
  ])('%s', async (_, markdown, rule) => {
    const body = `\nSome text.\n\n${markdown}\n`;
    const site = tiny({ ...sound, 'ru/ru-only.md': page(), 'de/b.md': page(body), 'ru/b.md': page() });
    const loaded = await site.load(['ru', 'de']);
    expect(siteFindings(loaded)).toEqual([expect.stringMatching(new RegExp(`^${rule} de/b\\.md:7:1 `))]);
    const stopping = loaded.findings.filter(({ severity }) => severity === 'error');
    expect(stopping).toEqual([]);
  });

  test("an address with another locale's tag leads to the page here", async () => {
    const links = { ownAddresses: ['https://docs.example/{tag}/'], rootBase: '', retired: [] };
    const site = tiny({ ...sound, 'de/b.md': page('[x](https://docs.example/ru-ru/a)'), 'ru/b.md': page() });
    const loaded = await site.load(['ru', 'de'], { links });
    expect(siteFindings(loaded)).toEqual([expect.stringMatching(/^LK008 de\/b\.md:4:1 .*another locale's address/)]);
  });

  test('with --strict a broken link stops the build', async () => {
    const site = tiny({ ...sound, 'de/a.md': page('[x](no.md)') });
    const { findings: found } = await site.load(['ru', 'de'], { strict: true });
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['LK001 error']);
  });
});

describe('output and content in each other', () => {
  test.each([
    ['output inside a content folder', join('content', 'de', 'site'), 'is inside the content folder'],
    ['output is a content folder', join('content', 'de'), 'is inside the content folder'],
    ['content inside the output folder', 'content', 'is inside the output folder'],
  ])('%s', (_, out, message) => {
    const { folder, content } = tiny(sound);
    const work = join(folder, 'work');
    mkdirSync(work);
    const read = () =>
      readOptions({ content: join(content, '{id}'), locales: 'ru,de', out: join(folder, out) }, work, localesFolder);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});
