import { expect, test } from 'vitest';
import { judged } from '../../../tests/tiny/tiny-row.ts';
import { codeDiffers } from './code-differs.ts';

function code(text: string): string {
  return `\`\`\`xml\n${text}\n\`\`\``;
}

test.each<[source: string, target: string, mended: string | null]>([
  ['<Lamp>on</Lamp>', '<Lamp>‹an›</Lamp>', '<Lamp>on</Lamp>'],
  ['<Lamp>on</Lamp>', '<‹lamp›>on</Lamp>', '<Lamp>on</Lamp>'],
  ['<Lamp at="on"/>', '<Lamp at=‹“›on"/>', '<Lamp at="on"/>'],
  ['var a = 1;\nvar b = 2;', 'var a = 1;\nvar b = ‹3›;', 'var a = 1;\nvar b = 2;'],
  ['<A/>\n<B/>', '<A/>‹›', null],
  ['<A/>', '<A/>‹<B/>›', null],
  ['<A>on</A><B>on</B>', '<A>‹an›</A><B>‹an›</B>', '<A>on</A><B>on</B>'],
])('differs: %s / %s', (source, target, mended) => {
  const found = judged(codeDiffers, code(source), code(target));
  expect(found).toEqual({ marked: code(target), mended: mended === null ? null : code(mended) });
});

test.each([
  ['<Lamp/>', '<Lamp/>'],
  ['<A>\n  <B/>\n</A>', '<A>\n <B/></A>'],
  ['<!-- the lamp --><A/>', '<!-- die Lampe --><A/>'],
  ['var a = 1; // one', 'var a = 1; // eins'],
  ['# list all\nGet-Lamp', '# alle nennen\nGet-Lamp'],
  ["' list all\nDim a", "' alle nennen\nDim a"],
])('the same: %s / %s', (source, target) => {
  expect(judged(codeDiffers, code(source), code(target)).marked).toBe(code(target));
});

test('what the source says by now is no difference; anything else is', () => {
  const sourceNow = '<A to="b">on</A>';
  expect(judged(codeDiffers, code('<A to="a">on</A>'), code(sourceNow), {}, { sourceNow }).marked).toBe(
    code(sourceNow),
  );
  const marked = code('<A to="b">‹an›</A>');
  expect(judged(codeDiffers, code('<A to="a">on</A>'), marked, {}, { sourceNow }).marked).toBe(marked);
});
