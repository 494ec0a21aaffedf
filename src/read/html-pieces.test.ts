import fc from 'fast-check';
import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { htmlPieces } from './html-pieces.ts';

const shown = (html: string) =>
  htmlPieces(html).map(({ kind, name, start, end }) => `${kind}${name && ` ${name}`}: ${html.slice(start, end)}`);

test.each([
  ['a < b', []],
  ['a <3 b', []],
  ['x<b>y</b>', ['open b: <b>', 'close b: </b>']],
  ['<Server-Name:x />', ['open Server-Name:x: <Server-Name:x />']],
  ['<a title="1 > 0">', ['open a: <a title="1 > 0">']],
  ["<a title='1 > 0'>", ["open a: <a title='1 > 0'>"]],
  ['<a title=1>0>', ['open a: <a title=1>']],
  ['<a ">">', ['open a: <a ">']],
  ['<a = "b">', ['open a: <a = "b">']],
  ['<a\r\nb>', ['open a: <a\r\nb>']],
  ['<a<b>', ['open a<b: <a<b>']],
  ['<!-- a > b -->c', ['comment: <!-- a > b -->']],
  ['<!-->a<!--->b', ['comment: <!-->', 'comment: <!--->']],
  ['<!-- a --!>b', ['comment: <!-- a --!>']],
  ['<?xml version="1.0"?>', ['other: <?xml version="1.0"?>']],
  ['<!DOCTYPE html>', ['other: <!DOCTYPE html>']],
  ['<![CDATA[a]]>', ['other: <![CDATA[a]]>']],
  ['</ b>c</>', ['other: </ b>', 'other: </>']],
  ['<b', ['unfinished: <']],
  ['a <', ['unfinished: <']],
  ['a </', ['unfinished: <']],
  ['<b title="> <i>x</i>', ['unfinished: <', 'open i: <i>', 'close i: </i>']],
  ['<!-- a <b>', ['unfinished: <', 'open b: <b>']],
  ['<!a', ['unfinished: <']],
])('%j', (html, pieces) => {
  expect(shown(html)).toEqual(pieces);
});

test('attributes as they are written: the first of a name counts', () => {
  const [piece] = htmlPieces(`<a NAME="x" href=y?a=b title='z &amp; "' empty id = 7 name=other/>`);
  expect(Object.fromEntries(piece!.attributes)).toEqual({
    name: 'x',
    href: 'y?a=b',
    title: 'z &amp; "',
    empty: '',
    id: '7',
  });
});

const parser = unified().use(rehypeRaw).freeze();

describe('laws', () => {
  const bits = [
    '<',
    '>',
    '/',
    '!',
    '--',
    '-',
    '?',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    'a',
    'b',
    'A1',
    '<b>',
    '</b>',
    '<!--',
    '-->',
  ];
  const text = fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((all) => all.join(''));

  test('pieces are in order, do not overlap, and begin with <', () => {
    fc.assert(
      fc.property(text, (html) => {
        let at = 0;
        for (const { start, end } of htmlPieces(html)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(html[start]).toBe('<');
          at = end;
        }
      }),
    );
  });

  test('what is no piece is what an HTML parser takes for text, once the unfinished ones are escaped', () => {
    fc.assert(
      fc.property(text, (html) => {
        // hast-util-raw loses what follows a declaration; plain-html.ts hands none over.
        fc.pre(!/<!(?!--)/.test(html));
        let from = 0;
        let escaped = '';
        let plain = '';
        for (const { kind, start, end } of htmlPieces(html)) {
          escaped += html.slice(from, start) + (kind === 'unfinished' ? '&lt;' : html.slice(start, end));
          plain += html.slice(from, start) + (kind === 'unfinished' ? '<' : '');
          from = end;
        }
        const root: Root = { type: 'root', children: [{ type: 'raw', value: `${escaped}${html.slice(from)}.` }] };
        expect(textOf(parser.runSync(root) as Root)).toBe(`${plain}${html.slice(from)}.`);
      }),
      { numRuns: 500 },
    );
  });
});

test.each(['<a', '<a ', '<a b="', '<a b=\'"', '<!--', '<!', '</', '<a =', '<!-- -->'])(
  'a megabyte of %j takes no time',
  (bit) => {
    const many = bit.repeat(262_144 / bit.length);
    expect(cost(() => htmlPieces(many))).toBeLessThan(2);
  },
);
