import { expect, test } from 'vitest';
import type { Topic } from '../../model/topic.ts';
import { damagedPages } from './damaged-pages.ts';
import type { PlannedItem, ReviewPlan } from './review-plan.ts';

const page = { locale: 'de', path: 'a.md' };
const topic = { id: 'path:a.md', pages: new Map([['de', page]]) } as unknown as Topic;
const place = { path: 'de/a.md', line: 1, column: 1, row: '.1', topic, locale: { id: 'de' } };

function literals(item: Partial<PlannedItem['item']>, row: string | null = '.1'): unknown[] {
  const whole = { rule: 'literal-ident', severity: 'error', source: 'GetItem', target: 'Get Item', ...item };
  const plan = { items: [{ item: whole, places: [{ ...place, row }] }] } as unknown as ReviewPlan;
  return [...damagedPages(plan).values()].flatMap((found) => found.literals);
}

test('a changed name is marked, with what the source has', () => {
  expect(literals({})).toEqual([{ row: '.1', damaged: 'Get Item', original: 'GetItem' }]);
});

test.each<[string, Partial<PlannedItem['item']>, (string | null)?]>([
  ['other rules', { rule: 'number' }],
  ['notes', { severity: 'note' }],
  ['a name that the translation lacks', { target: null }],
  ['whole sentences', { source: 'word '.repeat(30) }],
  ['what stands in no row', {}, null],
])('not marked: %s', (_what, item, row = '.1') => {
  expect(literals(item, row)).toEqual([]);
});
