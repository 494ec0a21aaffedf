import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { plainYaml } from './plain-yaml.ts';
import { strictYaml } from './strict-yaml.ts';

const strict = (text: string) => strictYaml(text, { depth: 20, aliases: 10 });

describe('plainYaml', () => {
  test.each([
    ['title: SMTPLast (POX)\n'],
    ['title: a\r\nms.date: 09/24/2021\r\n'],
    ['api_type:\n- schema\n- other\ntitle: a'],
    ['\n \ntitle:   a  \n\nx:\n\n-  b\n'],
    ['id: "59544684"\nq: \'a: #b\'\n'],
    ['empty:\nlast:'],
    ['time: 12:30\nno: yes\nhex: 0x1f\nnull: null\ndate: 2020-01-01\nurl: http://a/#b'],
    ['title: Элемент (я), 中文，— a/b=c?'],
  ])('reads %j itself, as strictYaml does', (text) => {
    const plain = plainYaml(text);
    expect(plain).not.toBeNull();
    expect(plain).toEqual(strict(text).root);
  });

  test.each([
    [''],
    ['# a'],
    ['a: b # c'],
    ['a: b: c'],
    ['a: b:'],
    ['a:b'],
    ['a: [b]'],
    ['a: {b: c}'],
    ['a: &x b'],
    ['a: *x'],
    ['a: !!str b'],
    ['a: |\n  b'],
    ['a: >\n  b'],
    ['a: "b\\n"'],
    ["a: 'b''c'"],
    ['a: "b" c'],
    ['a: b\n  c'],
    ['a:\n  b: c'],
    ['a:\n  - b'],
    ['- a'],
    ['a: b\n- c'],
    ['a:\n-'],
    ['a: b\na: c'],
    ['a:\tb'],
    ['a: b\t'],
    ['a: -'],
    ['a: ~'],
    ['a: ?'],
    ['a: @b'],
    ['a: `b'],
    ['a: %b'],
    ['...'],
    ['---'],
    ['a: b\rc: d'],
    ['a: \u00a0b'],
    ['a: b\u2028c'],
    ['a: b\ufeff'],
  ])('leaves %j to strictYaml', (text) => {
    expect(plainYaml(text)).toBeNull();
  });

  test('whatever it reads equals what strictYaml reads', () => {
    const characters = '-?:,[]{}#&*!|>\'"%@`~.=<01\t\\/яé中\u00a0\u2028\u0085\ufeff\u3000()_\r abc';
    const words = fc.constantFrom(...characters, '😀', ': ', ' #', '- ', 'null', '<<', '---', '...');
    const value = fc.string({ unit: words, maxLength: 4 });
    const key = fc.constantFrom('title', 'a', 'b', 'ms.date', 'x-y', 'null');
    const pair = fc.tuple(key, fc.constantFrom(': ', ':', ':  '), value, fc.constantFrom('', ' '));
    const item = fc.tuple(fc.constantFrom('- ', '-', '-  ', ' - '), value);
    const line = fc.oneof(pair, item, fc.tuple(key, fc.constant(':')), fc.tuple(value), fc.constant([' ']));
    const end = fc.constantFrom('\n', '\n', '\r\n');
    const lines = fc.array(fc.tuple(line, end), { maxLength: 5 });
    let read = 0;
    fc.assert(
      fc.property(lines, fc.boolean(), (parts, cut) => {
        const whole = parts.map(([words, lineEnd]) => words.join('') + lineEnd).join('');
        const text = cut ? whole.replace(/\r?\n$/, '') : whole;
        const plain = plainYaml(text);
        if (plain) {
          expect(plain).toEqual(strict(text).root);
          // So it need not be asked.
          expect(matter(`---\n${text}\n---`, { engines: { yaml: () => ({}) } }).content).toBe('');
        }
        read += plain ? 1 : 0;
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
