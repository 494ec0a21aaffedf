import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { knownLocales, loadLocales } from './locale-files.ts';

let folder = '';
const file = (tag: string, more: object = {}) => ({
  tag,
  name: 'x',
  direction: 'ltr',
  strings: {},
  callouts: {},
  ...more,
});
const write = (name: string, data: unknown) =>
  writeFileSync(join(folder, name), typeof data === 'string' ? data : JSON.stringify(data));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hexapla-'));
  write('en.json', file('en', { strings: { home: 'Home', next: 'Next {title}' }, callouts: { NOTE: 'note' } }));
  write('ru.json', file('ru-RU', { name: 'русский', strings: { home: 'Начало' }, callouts: { СОВЕТ: 'tip' } }));
  write('he.json', file('he-IL', { direction: 'rtl' }));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The UsageError that `run` throws. */
function usageError(run: () => unknown): UsageError {
  try {
    run();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('loadLocales', () => {
  test('a locale with a file, gaps filled from English', () => {
    expect(loadLocales(['ru'], folder)).toEqual({
      locales: [
        {
          id: 'ru',
          tag: 'ru-RU',
          name: 'русский',
          direction: 'ltr',
          strings: { home: 'Начало', next: 'Next {title}' },
          callouts: { СОВЕТ: 'tip' },
          known: true,
        },
      ],
      findings: [],
    });
  });

  test.each([
    ['RU', 'ru'],
    ['ru-RU', 'ru'],
    ['RU-ru', 'ru'],
    ['he-il', 'he'],
    ['EN', 'en'],
  ])('%s is the file %s', (typed, id) => {
    expect(loadLocales([typed], folder)).toMatchObject({ locales: [{ id, known: true }], findings: [] });
  });

  test.each([
    ['ja-JP', 'ja-JP', '日本語 (日本)', 'ltr'],
    ['pt-BR', 'pt-BR', 'português (Brasil)', 'ltr'],
    ['ja', 'ja', '日本語', 'ltr'],
    ['PT-br', 'pt-BR', 'português (Brasil)', 'ltr'],
    ['ar-EG', 'ar-EG', 'العربية (مصر)', 'rtl'],
    ['az-Arab', 'az-Arab', undefined, 'rtl'],
    ['sr-latn-rs', 'sr-Latn-RS', undefined, 'ltr'],
    ['qqq', 'qqq', 'qqq', 'ltr'],
  ])('%s without a file is %s, %s, %s', (id, tag, name, direction) => {
    const { locales, findings } = loadLocales(['ru', id], folder);
    const strings = { home: 'Home', next: 'Next {title}' };
    expect(locales[1]).toMatchObject({ id, tag, direction, strings, callouts: {}, known: false });
    if (name) expect(locales[1]?.name).toBe(name);
    expect(findings).toMatchObject([{ rule: 'SI003', severity: 'note', fix: expect.stringMatching(`/${id}\\.json$`) }]);
  });

  test('the order is the one that was typed', () => {
    expect(loadLocales(['ja', 'he', 'ru'], folder).locales.map(({ id }) => id)).toEqual(['ja', 'he', 'ru']);
  });

  test.each(['', 'pt_BR', '../ru', 'ru/..', 'ru.json', 'x', 'русский', 'a-b', 'toolonglanguage', 'ru-', '.'])(
    '%j is no locale',
    (typed) => {
      const error = usageError(() => loadLocales([typed], folder));
      expect(error.message).toBe(`${JSON.stringify(typed)} is not a locale`);
    },
  );

  test.each([[['ru', 'ru']], [['ru', 'ru-RU']], [['ja-JP', 'JA-jp']]])('%j are one locale', (ids) => {
    expect(usageError(() => loadLocales(ids, folder)).message).toMatch(/is named twice$/);
  });
});

describe('knownLocales', () => {
  test('all files, sorted by id', () => {
    write('README.md', 'not a locale');
    expect(knownLocales(folder).map(({ id }) => id)).toEqual(['en', 'he', 'ru']);
  });

  test.each([
    ['not JSON', '{\n  "tag": }', "/de.json: Unexpected token '}'"],
    ['a list', [], 'tag is not a text'],
    ['no tag', file('de', { tag: undefined }), 'tag is not a text'],
    ['a tag that is none', file('de_DE'), '"de_DE" is not a locale'],
    ['no name', file('de', { name: '' }), 'name is not a text'],
    ['a direction that is none', file('de', { direction: 'up' }), 'direction is neither ltr nor rtl'],
    ['strings that are none', file('de', { strings: { home: 1 } }), 'strings are not texts'],
    ['no strings', file('de', { strings: undefined }), 'strings are not texts'],
    ['a callout that is none', file('de', { callouts: { HINWEIS: 'remark' } }), 'callouts are not names of callouts'],
  ])('a faulty file: %s', (_, data, message) => {
    write('de.json', data);
    expect(usageError(() => knownLocales(folder)).message).toContain(message);
  });

  test('broken JSON has a place', () => {
    write('de.json', '{\n  "tag": "de"\n  "name": "x"}');
    const { place } = usageError(() => knownLocales(folder));
    expect(place).toMatchObject({ path: expect.stringMatching(/\/de\.json$/), line: 3, column: 3 });
  });

  test('a file whose name cannot be a folder', () => {
    write('d e.json', file('de'));
    expect(usageError(() => knownLocales(folder)).message).toBe('"d e" is not a locale');
  });

  test('no English', () => {
    rmSync(join(folder, 'en.json'));
    expect(usageError(() => knownLocales(folder)).message).toMatch(/en\.json is missing$/);
  });
});
