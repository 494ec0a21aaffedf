import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultKeys, defaultLimits, defaultLinks, defaultSections } from '../model/defaults.ts';
import { UsageError } from '../model/usage-error.ts';
import { type Flags, readOptions } from './options.ts';

let root = '';
const at = (...parts: string[]) => join(root, ...parts);
const write = (path: string, text: string) => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
};
const read = (flags: Flags = {}) => readOptions(flags, root, at('locales'));

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-')));
  for (const [id, tag] of Object.entries({ de: 'de-DE', en: 'en', fr: 'fr-FR', ru: 'ru-RU' })) {
    write(`locales/${id}.json`, JSON.stringify({ tag, name: id, direction: 'ltr', strings: {}, callouts: {} }));
  }
  for (const id of ['en', 'ru', 'fr', 'xx']) write(`content/${id}/a.md`, '');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('readOptions', () => {
  test('nothing configured: every known locale with a folder, except English', () => {
    const { options, locales, findings } = read();
    expect(options).toEqual({
      workFolder: at(''),
      title: 'Documentation',
      site: '',
      content: at('content/{id}'),
      locales: ['fr', 'ru'],
      source: '',
      sourceTag: 'en-US',
      sourceGit: '',
      out: at('dist'),
      keys: defaultKeys,
      element: defaultSections,
      links: defaultLinks,
      redirects: {},
      overrides: [],
      limits: defaultLimits,
      strict: false,
      compare: 'auto',
      review: false,
      markdown: 'auto',
      llmsFull: 'auto',
      terms: '',
      ignore: '',
    });
    expect(locales.map(({ tag }) => tag)).toEqual(['fr-FR', 'ru-RU']);
    expect(findings).toEqual([]);
  });

  test('the file over the defaults, one setting at a time', () => {
    write('hexapla.config.yml', 'title: A\nlocales: [ru]\nlimits: {links: 5}\nkeys: {assetId: id}\nstrict: true\n');
    expect(read().options).toMatchObject({
      title: 'A',
      locales: ['ru'],
      limits: { ...defaultLimits, links: 5 },
      keys: { ...defaultKeys, assetId: 'id' },
      strict: true,
    });
  });

  test('flags over the file', () => {
    write('hexapla.config.yml', 'site: https://a.example/\nlocales: [fr]\nout: b\nsourceGit: c:d\ncontent: e/{tag}\n');
    const flags: Flags = {
      site: 'http://b.example/docs',
      locales: 'ru-RU, de',
      out: 'o/p',
      'source-git': '../en:docs',
      content: 'content/{id}',
      strict: true,
    };
    expect(read(flags).options).toMatchObject({
      site: 'http://b.example/docs',
      locales: ['ru', 'de'],
      out: at('o/p'),
      sourceGit: `${join(root, '../en')}:docs`,
      content: at('content/{id}'),
      strict: true,
    });
  });

  test('paths of the file start at the file, paths of flags where the user works', () => {
    write('project/site.yml', 'content: ../content/{id}\nsource: ../content/en\nsourceGit: ../en\nout: o\n');
    expect(read({ config: 'project/site.yml' }).options).toMatchObject({
      content: at('content/{id}'),
      source: at('content/en'),
      sourceGit: `${at('en')}:`,
      out: at('project/o'),
    });
    expect(read({ config: 'project/site.yml', out: 'o' }).options.out).toBe(at('o'));
  });

  test('a source in git that a flag names takes the place of the folder', () => {
    write('hexapla.config.yml', 'content: content/{id}\nsource: content/en\nsourceGit: git:d\n');
    expect(read().options).toMatchObject({ source: at('content/en'), sourceGit: `${at('git')}:d` });
    expect(read({ 'source-git': 'other:f' }).options).toMatchObject({ source: '', sourceGit: `${at('other')}:f` });
  });

  test('a tree elsewhere, by tag and without a configuration', () => {
    write('tree/ru-RU/docs/a.md', '');
    const { options } = read({ content: 'tree/{tag}/docs' });
    expect(options).toMatchObject({ content: at('tree/{tag}/docs'), locales: ['ru'] });
  });

  test('one locale needs no placeholder', () => {
    expect(read({ content: 'content/ru', locales: 'ru' }).options.content).toBe(at('content/ru'));
  });

  test('a locale without a file is a note', () => {
    const { options, findings } = read({ locales: 'ru,ja-JP' });
    expect(options.locales).toEqual(['ru', 'ja-JP']);
    expect(findings).toMatchObject([{ rule: 'SI003' }]);
  });

  test.each<[string, Flags, string]>([
    ['no such configuration', { config: 'b.yml' }, 'the configuration file b.yml does not exist'],
    ['a folder as configuration', { config: 'content' }, 'the configuration file content cannot be read (EISDIR)'],
    ['no locale', { locales: '' }, 'no locale:'],
    ['no folder of a known locale', { content: 'tree/{id}' }, 'no locale: there is no folder tree/{id}'],
    ['a locale that is none', { locales: 'r u' }, '"r u" is not a locale'],
    ['one folder for two locales', { content: 'content', locales: 'ru,fr' }, 'content names one folder for 2 locales'],
    ['a strange placeholder', { content: 'content/{locale}', locales: 'ru' }, 'content has {locale} in it'],
    ['a site without scheme', { site: 'example.org' }, 'site is not the address of a site: "example.org"'],
    ['a site of another scheme', { site: 'ftp://a.example' }, 'site is not the address'],
    ['a site with a query', { site: 'https://a.example/?b' }, 'site is not the address'],
    ['output in the content', { out: 'content/ru/dist' }, 'the output folder content/ru/dist is inside the content'],
    ['output is the content', { out: 'content/ru' }, 'the output folder content/ru is inside the content'],
    ['content in the output', { out: 'content' }, 'the content folder content/fr is inside the output folder content'],
    ['output through a link', { out: 'link/dist' }, 'the output folder link/dist is inside the content'],
    ['output holds the project', { out: '.' }, 'the output folder . holds the project'],
    ['output holds everything', { out: '/' }, 'holds the project'],
  ])('wrong usage: %s', (_, flags, message) => {
    symlinkSync(at('content/ru'), at('link'));
    expect(() => read(flags)).toThrow(UsageError);
    expect(() => read(flags)).toThrow(message);
    expect(() => read(flags)).toThrow(expect.objectContaining({ fix: expect.stringMatching(/./) }));
  });

  test.each([
    ['source: nowhere', 'the source folder nowhere does not exist'],
    ['source: content/en\nout: content/en/dist', 'is inside the source folder content/en'],
    ['sourceTag: en_US', 'sourceTag is not a language tag: "en_US"'],
    ['outt: dist', 'there is no setting "outt"'],
  ])('wrong configuration: %j', (yaml, message) => {
    write('hexapla.config.yml', yaml);
    expect(() => read()).toThrow(UsageError);
    expect(() => read()).toThrow(message);
  });

  test('an output folder beside the content is fine', () => {
    expect(read({ out: 'content-dist' }).options.out).toBe(at('content-dist'));
  });
});
