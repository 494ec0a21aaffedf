import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits as limits } from '../model/defaults.ts';
import { decode, placer } from './source-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string, bigEndian = false) => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return bigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};

describe('decode', () => {
  test.each([
    ['plain text', utf8('on\n'), 'on\n'],
    ['BOM is dropped', utf8('\uFEFFon'), 'on'],
    ['only the first BOM', utf8('\uFEFF\uFEFFon'), '\uFEFFon'],
    ['CRLF and lone CR stay', utf8('a\r\nb\rc'), 'a\r\nb\rc'],
    ['U+FFFD of the text itself', utf8('a\uFFFD'), 'a\uFFFD'],
    ['beyond the BMP', utf8('😀'), '😀'],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes, 'a.md', limits)).toEqual({ text, findings: [] });
  });

  // `|` in the text marks the place where the fault begins; "\xNN" are bytes.
  test.each([
    ['continuation byte alone', 'on|\x80off', 'byte 0x80 at offset 2'],
    ['overlong slash', 'a\nb|\xc0\xaf', 'byte 0xC0 at offset 3'],
    ['cut short inside', 'a\r\nb\rc|\xe4\xb8x', 'byte 0xE4 at offset 6'],
    ['cut short at the end', 'ab\n|\xf0\x9f\x98', 'byte 0xF0 at offset 3'],
    ['surrogate written as UTF-8', '|\xed\xa0\x80', 'byte 0xED at offset 0'],
    ['after a BOM', '\xef\xbb\xbfab|\xff', 'byte 0xFF at offset 5'],
    ['columns are UTF-16 units', '\xf0\x9f\x98\x80|\xff', 'byte 0xFF at offset 4'],
  ])('invalid UTF-8: %s', (_, marked, message) => {
    const before = marked.slice(0, marked.indexOf('|'));
    const text = new TextDecoder().decode(latin1(before));
    const place = placer('a.md', text)(text.length);
    const decoded = decode(latin1(marked.replace('|', '')), 'a.md', limits);
    expect(decoded.text).toBeNull();
    expect(decoded.findings).toMatchObject([{ rule: 'FI001', place, message: `${message} is not valid UTF-8` }]);
  });

  test.each([
    ['UTF-16 LE with BOM', utf16('\uFEFFon'), 'FI002'],
    ['UTF-16 BE with BOM', utf16('\uFEFFon', true), 'FI002'],
    ['UTF-16 LE without BOM', utf16('---\ntitle: on\n---\n'), 'FI002'],
    ['UTF-16 BE without BOM', utf16('---\ntitle: on\n---\n', true), 'FI002'],
    ['UTF-16 LE, Cyrillic', utf16('Пример текста, который длиннее строки.\n'), 'FI002'],
    ['UTF-16 LE, Chinese after front matter', utf16(`---\ntitle: 示例\n---\n${'示例'.repeat(4)}`), 'FI002'],
    ['no byte', utf8(''), 'FI004'],
    ['a BOM and nothing else', utf8('\uFEFF'), 'FI004'],
    ['white space only', utf8(' \r\n\t\n'), 'FI004'],
    ['one byte over the limit', new Uint8Array(limits.pageBytes + 1), 'FI007'],
  ])('no text: %s', (_, bytes, rule) => {
    const decoded = decode(bytes, 'a.md', limits);
    expect(decoded.text).toBeNull();
    expect(decoded.findings).toMatchObject([{ rule, place: { path: 'a.md', line: 1, column: 1 } }]);
  });

  test('a file as large as the limit is read', () => {
    expect(decode(utf8('x'.repeat(8)), 'a.md', { ...limits, pageBytes: 8 }).findings).toEqual([]);
  });

  test.each([
    ['one', 'on\n|\0off', 'a NUL character'],
    ['several', 'a|\0bcdef\0', '2 NUL characters, the first one here'],
    ['in even and odd places', '|\0ab\0', '2 NUL characters, the first one here'],
  ])('NUL: %s', (_, marked, message) => {
    const start = marked.indexOf('|');
    const text = marked.replace('|', '');
    const decoded = decode(utf8(text), 'a.md', limits);
    expect(decoded.text).toBe(text.replaceAll('\0', '\uFFFD'));
    const place = placer('a.md', text)(start, start + 1);
    expect(decoded.findings).toMatchObject([{ rule: 'FI003', severity: 'warning', place, message }]);
  });

  test('every text comes back as it was', () => {
    const texts = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((t) => /[^\0\s\uFEFF]/.test(t) && !t.includes('\0'));
    fc.assert(
      fc.property(texts, (t) => {
        expect(decode(utf8(`x${t}`), 'a.md', limits).text).toBe(`x${t}`);
      }),
    );
  });

  test('any bytes give a text or an error, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const { text, findings } = decode(bytes, 'a.md', limits);
        expect(text === null).toBe(findings.some((f) => f.rule !== 'FI003'));
      }),
    );
  });
});

describe('placer', () => {
  test.each([
    ['|on', 1, 1],
    ['on|', 1, 3],
    ['on\n|off', 2, 1],
    ['on\r\n|off', 2, 1],
    ['on\r|off', 2, 1],
    ['a\rb\r\nc\nd|', 4, 2],
    ['\r\r\n\n|', 4, 1],
    ['a\n\r|', 3, 1],
    ['😀|', 1, 3],
  ])('%j is line %i, column %i', (marked, line, column) => {
    const at = placer('a.md', marked.replace('|', ''))(marked.indexOf('|'));
    expect(at).toEqual({ path: 'a.md', line, column, endLine: line, endColumn: column });
  });

  test('the end is exclusive and may stand in another line', () => {
    expect(placer('a.md', 'ab\ncd')(1, 4)).toEqual({ path: 'a.md', line: 1, column: 2, endLine: 2, endColumn: 2 });
  });

  test('agrees with counting line ends one by one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'я') }), fc.nat(), (text, n) => {
        const offset = n % (text.length + 1);
        let [line, column] = [1, 1];
        for (let i = 0; i < offset; i++) {
          const ends = text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n');
          [line, column] = ends ? [line + 1, 1] : [line, column + 1];
        }
        expect(placer('a.md', text)(offset)).toMatchObject({ line, column });
      }),
    );
  });
});
