import { expect, test } from 'vitest';
import { judged, tinyKnowledge, tinyRow } from '../../../tests/tiny/tiny-row.ts';
import { codeDriftHead } from './code-drift-head.ts';

function code(text: string): string {
  return `\`\`\`xml\n${text}\n\`\`\``;
}

test.each<[source: string, sourceNow: string, target: string, mended: string]>([
  [
    'At https://lamp.test/a/types now.',
    'At http://lamp.test/a/types now.',
    'Unter ‹https://lamp.test/›a/types nun.',
    'Unter http://lamp.test/a/types nun.',
  ],
  ['At https://lamp.test/a', 'At https://lamp.test/b', 'Unter ‹https://lamp.test/a›', 'Unter https://lamp.test/b'],
  ['Call GetLamp.', 'Call FindLamp.', '‹GetLamp› aufrufen.', 'FindLamp aufrufen.'],
  ['Call **GetLamp**.', 'Call FindLamp.', '**‹GetLamp›** aufrufen.', '**FindLamp** aufrufen.'],
  [
    'https://a.test/x or https://a.test/y',
    'http://a.test/x or http://a.test/y',
    '‹https://a.test/›x oder ‹https://a.test/›y',
    'http://a.test/x oder http://a.test/y',
  ],
  ['Old words GetLamp.', 'New words FindLamp.', 'Alte Worte ‹GetLamp›.', 'Alte Worte FindLamp.'],
])('corrected since: %s → %s / %s', (source, sourceNow, target, mended) => {
  expect(judged(codeDriftHead, source, target, {}, { sourceNow })).toEqual({ marked: target, mended });
});

test.each<[source: string, sourceNow: string, target: string, mended: string]>([
  [
    '<A x="https://a.test/t" y="on"/>',
    '<A x="http://a.test/t" y="on"/>',
    '<A x="‹https://a.test/›t" y="on"/>',
    '<A x="http://a.test/t" y="on"/>',
  ],
  ['<A>\n<B/>\n</A>', '<A>\n<B/>\n<C/>\n</A>', '‹<A>\n<B/>\n</A>›', '<A>\n<B/>\n<C/>\n</A>'],
  ['<A>on</A>', '<A>off</A>', '<A>‹on›</A>', '<A>off</A>'],
])('code: %s → %s', (source, sourceNow, target, mended) => {
  const found = judged(codeDriftHead, code(source), code(target), {}, { sourceNow });
  expect(found).toEqual({ marked: code(target), mended: code(mended) });
});

test.each<[source: string, sourceNow: string | null, target: string]>([
  ['At https://lamp.test/a.', null, 'Unter https://lamp.test/a.'],
  ['At https://lamp.test/a.', 'At http://lamp.test/a.', 'Unter http://lamp.test/a.'],
  ['The old lamp.', 'The new lamp.', 'Die alte Lampe.'],
  ['The lamp.', 'The lamp is lit.', 'Die Lampe.'],
  ['At https://lamp.test/a.', '', 'Unter https://lamp.test/a.'],
  ['Call GetLamp.', 'Call it.', 'GetLamp aufrufen.'],
])('nothing to take over: %s → %s / %s', (source, sourceNow, target) => {
  expect(judged(codeDriftHead, source, target, {}, { sourceNow }).marked).toBe(target);
});

test('the same correction on other pages and in other languages is told in the same words', () => {
  const told = (target: string, tail: string, locale: string) => {
    const row = tinyRow(`At https://lamp.test/${tail}.`, target + tail, {
      sourceNow: `At http://lamp.test/${tail}.`,
      locale,
    });
    return codeDriftHead.check(row, tinyKnowledge()).map(({ source, target: old }) => `${old} → ${source}`);
  };
  const expected = ['https://lamp.test/ → http://lamp.test/'];
  expect(told('Unter https://lamp.test/', 'types', 'de')).toEqual(expected);
  expect(told('По адресу https://lamp.test/', 'messages', 'ru')).toEqual(expected);
});
