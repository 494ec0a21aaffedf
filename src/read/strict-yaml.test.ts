import { describe, expect, test } from 'vitest';
import { cost } from '../../tests/cost.ts';
import { strictYaml } from './strict-yaml.ts';
import type { YamlNode } from './yaml-node.ts';

const read = (text: string) => strictYaml(text, { depth: 4, aliases: 3 });

/** The tree as plain values. */
function plain(node: YamlNode | null): unknown {
  if (node === null || node.kind === 'nothing') return null;
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]));
}

describe('strictYaml', () => {
  test.each([
    [
      'a: 12:30\nb: yes\nc: 0x1f\nd: 2020-01-01\ne: 1_000\nf: 1e3',
      { a: '12:30', b: 'yes', c: '0x1f', d: '2020-01-01', e: '1_000', f: '1e3' },
    ],
    ['a: !!int 5\nb: !!str 6', { a: '5', b: '6' }],
    ['a:\nb: ~\nc: ""', { a: null, b: null, c: '' }],
    ['a: null', { a: 'null' }],
    ['a: |\n  x\n  y\nb: >\n  x\n  y\n', { a: 'x\ny\n', b: 'x y\n' }],
    ['a: "\\ud83d\\ude00\\t"', { a: '😀\t' }],
    ['a: [x, {y: z}]\n? b\n: - c', { a: ['x', { y: 'z' }], b: ['c'] }],
    ['a: &x b\nc: *x\n*x : d', { a: 'b', c: 'b', b: 'd' }],
    ['<<: {a: b}', { '<<': { a: 'b' } }],
    ['a: b\rc: d\r\ne: f', { a: 'b', c: 'd', e: 'f' }],
    ['', null],
    ['# only a comment', null],
  ])('%j', (text, value) => {
    const { root, faults } = read(text);
    expect(faults).toEqual([]);
    expect(plain(root)).toEqual(value);
  });

  // The first `|` marks where the fault begins, the second one where it ends.
  test.each([
    ['a: b\n|a|: c', 'syntax', 'the key "a" stands here a second time'],
    ['x:\n  a: b\n  |"a"|: c', 'syntax', 'the key "a" stands here a second time'],
    ['a: b\n|\t|c: d', 'syntax', 'a tab indents this line; YAML allows spaces only'],
    ['a: |b|: c', 'syntax', 'a value with ": " in it must stand in quotes'],
    ['a: "b\nc: d||', 'syntax', 'a quotation mark before this place is never closed'],
    ['a: [b||', 'syntax', 'a bracket before this place is never closed'],
    ['a: |!!js/function| b', 'syntax', 'unresolved tag: tag:yaml.org,2002:js/function'],
    ['a: |*x|', 'syntax', 'no anchor "&x" stands before this alias'],
    ['a: &x [|*x|]', 'syntax', 'no anchor "&x" stands before this alias'],
    ['||: b', 'syntax', 'a key is missing'],
    ['? |[a]|\n: b', 'syntax', 'a list cannot be a key'],
    ['a: b\n...\n||c: d', 'syntax', 'a second YAML document begins here'],
    ['a: |"\\ud800"|', 'surrogate', 'half a character: a surrogate without its pair'],
    ['|"\\udc00"|: a', 'surrogate', 'half a character: a surrogate without its pair'],
    ['[[[[|[|]]]]]', 'depth', 'nested deeper than 4 levels'],
    ['a:\n b:\n  c:\n   d:\n    |e|: f', 'depth', 'nested deeper than 4 levels'],
    ['[[[{? |[|]: a}]]]', 'depth', 'nested deeper than 4 levels'],
    ['a: &x b\nc: [*x, *x, *x, |*x|, *x]', 'aliases', 'more than 3 aliases'],
  ])('%j', (marked, kind, message) => {
    const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|') - 1];
    const { root, faults } = read(marked.replaceAll('|', ''));
    expect(root).toBeNull();
    expect(faults[0]).toEqual({ kind, start, end, message });
  });

  test('ranges of values and keys', () => {
    const text = 'a: "b"\nc:\n- d\n- [e, f ]\ng:\n';
    const { root } = read(text);
    const at = (node: YamlNode | undefined) => node && text.slice(node.start, node.end);
    const entries = root?.kind === 'map' ? [...root.entries.values()] : [];
    expect(entries.map(({ key }) => at(key))).toEqual(['a', 'c', 'g']);
    expect(entries.map(({ value }) => at(value))).toEqual(['"b"', '- d\n- [e, f ]', '']);
  });

  test('an alias has its own place and shares what it names', () => {
    const { root } = read('a: &x [b]\nc: *x');
    const [a, c] = root?.kind === 'map' ? [...root.entries.values()].map((entry) => entry.value) : [];
    expect(c).toMatchObject({ kind: 'list', start: 13, end: 15 });
    expect(a?.kind === 'list' && c?.kind === 'list' && a.items === c.items).toBe(true);
  });

  test('at most five faults of one text', () => {
    expect(read('a: 1\n'.repeat(50)).faults).toHaveLength(5);
  });

  test.each([
    ['nested lists', '['.repeat(60_000)],
    ['nested block lists', '- '.repeat(30_000)],
    ['nested maps', '{a: '.repeat(15_000)],
    ['explicit keys', '? '.repeat(30_000)],
    ['keys', Array.from({ length: 8000 }, (_, i) => `k${i}:`).join('\n')],
    ['quotes', '"'.repeat(60_000)],
    ['anchors', '&a '.repeat(20_000)],
  ])('64 KiB of %s neither throw nor take long', (_, text) => {
    expect(cost(() => read(text))).toBeLessThan(3);
  });
});
