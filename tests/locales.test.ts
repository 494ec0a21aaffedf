import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A file in `locales/`. */
interface LocaleFile {
  readonly tag: string;
  readonly name: string;
  readonly direction: string;
  readonly callouts: Readonly<Record<string, string>>;
  readonly strings: Readonly<Record<string, string>>;
}

const kinds = ['note', 'tip', 'important', 'caution', 'warning'];
const folder = new URL('../locales/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const english = load('en.json');

function load(file: string): LocaleFile {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

function placeholders(text: string): string {
  return (text.match(/\{[^}]*\}/g) ?? []).sort().join(' ');
}

/** What is wrong with a locale's file, measured against the English one; one line each. */
function faults(locale: LocaleFile): string[] {
  const found: string[] = [];
  for (const [key, text] of Object.entries(english.strings)) {
    const own = locale.strings[key];
    if (own === undefined) found.push(`${key} is missing`);
    else if (own.trim() === '') found.push(`${key} is empty`);
    else if (placeholders(own) !== placeholders(text)) found.push(`${key} has other placeholders`);
  }
  for (const key of Object.keys(locale.strings)) if (!(key in english.strings)) found.push(`${key} is unknown`);
  for (const [word, kind] of Object.entries(locale.callouts)) {
    if (word !== word.toUpperCase()) found.push(`${word} is not in upper case`);
    if (!kinds.includes(kind)) found.push(`${word} names no kind of callout`);
  }
  for (const kind of kinds) if (!Object.values(locale.callouts).includes(kind)) found.push(`no word for ${kind}`);
  if (Intl.getCanonicalLocales(locale.tag)[0] !== locale.tag) found.push('tag is not canonical');
  if (!['ltr', 'rtl'].includes(locale.direction)) found.push('direction is neither ltr nor rtl');
  if (locale.name.trim() === '') found.push('name is empty');
  return found;
}

describe('locales/', () => {
  it.each(files)('%s is complete', (file) => {
    expect(faults(load(file))).toEqual([]);
  });

  it.each([
    ['home is missing', { strings: without(english.strings, 'home') }],
    ['home is empty', { strings: { ...english.strings, home: ' ' } }],
    ['more has other placeholders', { strings: { ...english.strings, more: 'and {number} more' } }],
    ['hause is unknown', { strings: { ...english.strings, hause: 'House' } }],
    ['Note is not in upper case', { callouts: { ...english.callouts, Note: 'note' } }],
    ['HINT names no kind of callout', { callouts: { ...english.callouts, HINT: 'hint' } }],
    ['no word for tip', { callouts: without(english.callouts, 'TIP') }],
    ['tag is not canonical', { tag: 'EN' }],
    ['direction is neither ltr nor rtl', { direction: 'down' }],
    ['name is empty', { name: '' }],
  ])('a file where %s is found out', (fault, change) => {
    expect(faults({ ...english, ...change })).toEqual([fault]);
  });
});

function without(all: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== key));
}
