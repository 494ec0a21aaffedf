import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitBilingual } from './bilingual.ts';

const target = (text: string) => `<span data-ttu-id="1a-101">${text}</span>`;
const source = (text: string) => `<span class="sxs-lookup"><span data-stu-id="1a-101">${text}</span></span>`;

describe('a page whose sentences stand beside their originals', () => {
  test.each([
    ['a sentence', `${target('Ja.')}${source('Yes.')}`, 'Ja.', 'Yes.'],
    ['shared markup', `# ${target('Ja')}${source('Yes')}\n\nTTL`, '# Ja\n\nTTL', '# Yes\n\nTTL'],
    ['a target alone', `${target('Ja')} ${target('A')}${source('B')}`, 'Ja A', ' B'],
    ['a source alone', `x${source('Yes')}y`, 'xy', 'xYesy'],
    ['a span of the text itself', `${target('a <b>b</b>')}${source('c')}`, 'a <b>b</b>', 'c'],
    ['a target inside another span', `<span>${target('a')}</span>${source('b')}`, '<span>a</span>', '<span></span>b'],
    ['a source that holds a closed span', source('<i>a</i></span> b'), '', '<i>a</i></span> b'],
    ['a source that never ends', `a<span class="sxs-lookup"><span data-stu-id="1">b`, 'a', 'ab'],
    ['a target that never ends', `${source('b')}<span data-ttu-id="1">a`, 'a', 'b'],
  ])('%s', (_name, text, wantedTarget, wantedSource) => {
    const halves = splitBilingual(text, 0)!;
    expect([halves.target.text, halves.source.text]).toEqual([wantedTarget, wantedSource]);
  });
});

test.each(['', '# a', '<span data-ttu-id="1">a</span>', '<span>a</span>'])('not bilingual: %j', (text) => {
  expect(splitBilingual(text, 0)).toBeNull();
});

describe('laws', () => {
  const word = fc.constantFrom('a', 'ä', '中', '# ', '\n', '\r\n', '*', '<b>', '</b>', '<span>', ' ', '😀');
  const words = fc.array(word).map((all) => all.join(''));
  const part = fc.oneof(
    words.map((text) => ({ text, of: 'both' as const })),
    words.map((text) => ({ text, of: 'target' as const })),
    words.map((text) => ({ text, of: 'source' as const })),
  );
  const written = ({ text, of }: { text: string; of: string }) =>
    of === 'target' ? target(text) : of === 'source' ? source(text) : text;

  test('every character outside the tags stands in the halves that it is for, in order', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const halves = splitBilingual(parts.map(written).join('') + source(''), 0)!;
        const half = (of: string) =>
          parts.map((found) => (found.of === of || found.of === 'both' ? found.text : '')).join('');
        expect([halves.target.text, halves.source.text]).toEqual([half('target'), half('source')]);
      }),
    );
  });

  test('an offset in a half leads back to the same character of the file', () => {
    const anything = fc.array(fc.oneof(part.map(written), fc.constantFrom('</span>', '<span data-ttu-id="2">')));
    fc.assert(
      fc.property(anything, fc.nat(50), (parts, origin) => {
        const text = parts.join('') + source('end');
        const file = ' '.repeat(origin) + text;
        const halves = splitBilingual(text, origin)!;
        for (const half of [halves.target, halves.source]) {
          for (const [index, unit] of half.text.split('').entries()) expect(file[half.toFile(index)]).toBe(unit);
          expect(half.toFile(half.text.length)).toBeLessThanOrEqual(file.length);
        }
      }),
    );
  });
});
