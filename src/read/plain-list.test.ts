import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainList } from './plain-list.ts';
import { strictYaml } from './strict-yaml.ts';

const depth = 10;
const strict = (text: string) => strictYaml(text, { depth, aliases: 10 });

describe('plainList', () => {
  test.each([
    ['- name: One\n  href: a.md\n- name: Two\n'],
    ['- name: One\r\n  items:\r\n  - name: Two\r\n    href: b.md\r\n- name: Three\r\n  href: c.md'],
    ['- items:\n    - name: a\n      items:\n        - name: b\n    - name: c\n  name: after\n'],
    ['\n \n-   name:   Überblick  \n\n    href:\n\n- href: "a b"\n'],
    ["- name: 'True '\n  href: 'https://a.example/x(v=1)'\n"],
    ['- name:\n- name:'],
    ['  - name: a\n    href: b\n  - name: c\n'],
  ])('reads %j itself, as strictYaml does', (text) => {
    const plain = plainList(text, depth);
    expect(plain).not.toBeNull();
    expect(strict(text).faults).toEqual([]);
    expect(plain).toEqual(strict(text).root);
  });

  test.each([
    [''],
    ['name: a\n'],
    ['- a\n'],
    ['-\n  name: a\n'],
    ['- name: a # said\n'],
    ['- name: a\n  name: b\n'],
    ['- name: a\n   href: b\n'],
    ['- name: a\n href: b\n'],
    ['- name: a\n    items:\n'],
    ['- name: a\n  - name: b\n'],
    [' - name: a\n- name: b\n'],
    ['- name: a\n  items:\n    - name: b\n   - name: c\n'],
    ['- name: a\n\titems:\n'],
    ['- name: a\n  more\n'],
    ['- name: &x a\n- name: *x\n'],
    ['- name: [a]\n'],
    ['- - name: a\n'],
    ['- name: "a\\n"\n'],
    ['- name: a\r- name: b\n'],
    ['- items:\n  - items:\n    - items:\n      - items:\n        - items:\n          - name: a\n'],
  ])('leaves %j to strictYaml', (text) => {
    expect(plainList(text, depth)).toBeNull();
  });

  test('whatever it reads, strictYaml reads alike', () => {
    const indent = fc.integer({ min: 0, max: 3 }).map((levels) => '  '.repeat(levels));
    const value = fc.constantFrom(
      '',
      ' a',
      ' b.md',
      ' "c"',
      " 'd: e'",
      ' f: g',
      ' # h',
      '  i ',
      ' -',
      ' ~',
      ' é',
      ' "',
    );
    const written = fc
      .tuple(indent, fc.constantFrom('- ', '-  ', '  ', ''), fc.constantFrom('name', 'href', 'items', 'x.y'), value)
      .map(([before, dash, key, after]) => `${before}${dash}${key}:${after}`);
    let read = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(written, fc.constant('')), { maxLength: 7 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          const text = lines.join(end);
          const plain = plainList(text, depth);
          if (plain === null) return;
          read += 1;
          const { root, faults } = strict(text);
          expect(faults).toEqual([]);
          expect(plain).toEqual(root);
        },
      ),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
