import { expect, test } from 'vitest';
import { tinyText } from '../../tests/tiny/tiny-text.ts';
import { alignPages } from './align-pages.ts';
import { pageBeads, readBeads, shownConfidence, writtenBeads } from './page-beads.ts';
import { readText, writtenText } from './written-text.ts';

test.each([
  ['nothing', tinyText()],
  ['a page', tinyText('# a', 'one / two', '[link and text / three', 'a "quoted"\nline')],
])('a text comes back as it was: %s', (_, text) => {
  expect(readText(writtenText(text))).toEqual(text);
  expect(writtenText(text)).not.toContain('\n');
});

test('beads come back as they were', () => {
  const source = tinyText('# a', 'one / two / three', 'Name1');
  const [alignment] = alignPages([{ source, target: tinyText('# a', 'eins, zwei / drei', 'Name2', 'Name1') }]);
  const line = writtenBeads(alignment!);
  expect(readBeads(line)).toEqual(pageBeads(alignment!));
  expect(readBeads(line).sentences.flatMap((bead) => bead.source)).toEqual([0, 1, 2, 3, 4]);
  expect(line).not.toContain('\n');
});

test('a confidence is never shown higher than it is', () => {
  expect(shownConfidence(0.99899)).toBe(0.9989);
  expect(shownConfidence(1)).toBe(1);
});
