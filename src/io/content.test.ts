import { afterAll, beforeAll, expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import type { Options } from '../model/options.ts';
import { type ContentFolder, openContent, type SortPaths } from './content.ts';

let tiny: TinySite;
beforeAll(() => {
  tiny = new TinySite({ 'de/a.md': '', 'de/toc.yml': '', 'de/p.png': '', 'ru-RU/b.md': '', 'en/p.png': '', fr: '' });
});
afterAll(() => tiny.remove());

const sort: SortPaths = (paths) => ({
  pages: paths.filter((path) => path.endsWith('.md')),
  toc: paths.find((path) => path === 'toc.yml') ?? null,
  files: paths.filter((path) => path.endsWith('.png')),
  findings: [],
});

function open(id: string, { pattern = '{id}', workFolder = tiny.content } = {}): ContentFolder {
  const options = { content: `${tiny.content}/${pattern}`, workFolder } as Options;
  return openContent(options, [tinyLocale(id)], sort)[0]!;
}

const said = ({ findings }: ContentFolder): string[] => findings.map(({ rule, message }) => `${rule} ${message}`);

test('a folder of content: its pages, other files and table of contents', () => {
  const folder = `${tiny.content}/de`;
  expect(open('de')).toMatchObject({ folder, label: 'de', pages: ['a.md'], toc: `${folder}/toc.yml`, findings: [] });
  expect([...open('de').files]).toEqual([['p.png', `${folder}/p.png`]]);
});

test("a folder may be named after the locale's tag", () => {
  expect(open('ru', { pattern: '{tag}' }).pages).toEqual(['b.md']);
});

test.each([
  ['missing', 'es', ['SI001 there is no folder es']],
  ['a file', 'fr', ['SI001 there is no folder fr']],
  ['without pages', 'en', ['SI002 en holds no pages']],
])('a folder that is %s is a finding', (_, id, findings) => {
  expect(said(open(id))).toEqual(findings);
  expect(open(id).pages).toEqual([]);
});

test.each<[says: string, workFolder: () => string, label: string]>([
  ['the folder of content', () => tiny.content, 'de'],
  ['the folder above', () => tiny.folder, 'content/de'],
  ['a folder beside it', () => `${tiny.folder}/elsewhere`, 'de'],
  ['the folder of the locale itself', () => `${tiny.content}/de`, 'de'],
])('where people work in %s, it is called by a name that is the same on every machine', (_, workFolder, label) => {
  expect(open('de', { workFolder: workFolder() }).label).toBe(label);
});
