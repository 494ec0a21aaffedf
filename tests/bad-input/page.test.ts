import { describe, expect, test } from 'vitest';
import { compile, findingsOf, findingsOfFile } from '../tiny/tiny-page.ts';

/** A page with a fault may cost no more than this. */
const milliseconds = 5_000;

describe('a page that would stop a build is refused, or read, in time', () => {
  test.each([
    ['10,000 nested quotes', '>'.repeat(10_000), /^MD003 /],
    ['10,000 nested quotes with spaces', '> '.repeat(10_000), /^MD003 /],
    ['10,000 nested lists', '- '.repeat(10_000).concat('a'), /^MD003 /],
    ['a mebibyte of [', '['.repeat(1_000_000), null],
  ])('%s', { timeout: 30_000 }, (_, markdown, rule) => {
    const started = performance.now();
    const said = findingsOf(markdown);
    expect(performance.now() - started).toBeLessThan(milliseconds);
    if (rule) expect(said[0]).toMatch(rule);
  });

  test('more than a mebibyte', () => {
    expect(findingsOf('['.repeat(1 << 20))).toEqual([expect.stringMatching(/^FI007 .*limits\.pageBytes/)]);
  });
});

describe('Markdown', () => {
  test.each([
    ['a code block that is never closed', 'a\n\n```xml\nb\n', 'MD001 3:1 '],
    ['HTML that is never closed', 'a\n\n<div>b\n', 'MD002 3:1 '],
    ['a ragged table', '| a | b |\n|---|---|\n| 1 |\n', 'MD004 3:1 '],
    ['a heading without text', 'a\n\n##\n', 'MD005 3:1 '],
    ['two equal headings', '## a\n\n## a\n', 'MD006 3:1 '],
    ['an anchor used twice', '<a name="x"></a>a\n\n<a name="x"></a>b\n', 'MD007 3:1 '],
  ])('%s', (_, markdown, start) => {
    expect(findingsOf(markdown)).toEqual([expect.stringContaining(start)]);
  });
});

describe('bytes', () => {
  const text = '---\ntitle: T\n---\na\n';
  test.each<[string, Uint8Array, string[]]>([
    ['a byte order mark', Buffer.from(`\uFEFF${text}`), []],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n')), []],
    ['a lone CR', Buffer.from(text.replaceAll('\n', '\r')), []],
    ['a NUL', Buffer.from(`${text}\0`), ['FI003 ']],
    ['invalid UTF-8', Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28])]), ['FI001 5:1 ']],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), ['FI002 1:1 ']],
    ['nothing', Buffer.alloc(0), ['FI004 1:1 ']],
  ])('%s', (_, bytes, starts) => {
    expect(findingsOfFile(bytes)).toEqual(starts.map((start) => expect.stringContaining(start)));
  });

  test('a sound page is compiled', () => {
    expect(compile(text).page).not.toBeNull();
  });
});
