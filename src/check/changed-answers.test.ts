import { expect, test } from 'vitest';
import { type CountedString, type TinyKnowledge, tinyTopicKnowledge } from '../../tests/tiny/tiny-row.ts';
import type { Question } from './asked-log.ts';
import { changedKnowledge } from './changed-knowledge.ts';
import { joinTopics } from './joined-knowledge.ts';
import { TextTable } from './text-table.ts';

const tag = 'de-DE';

function string(source: string, target: string): CountedString {
  return { tag, section: '', source, target };
}

/** Whether a topic with these strings, for which this was asked, is touched when others know something else. */
function isTouched(before: TinyKnowledge, now: TinyKnowledge, asked: Question[], own: CountedString[] = []): boolean {
  const [table, questions] = [new TextTable(), new TextTable()];
  const topic = tinyTopicKnowledge({ strings: [...own, string('Own.', 'Eigen.')], targetWords: { [tag]: {} } }, table);
  const parts = [before, now].map((known) => tinyTopicKnowledge(known, table));
  const [was, is] = parts.map((part) => joinTopics([topic, part], table));
  const numbers = Int32Array.from(asked, (question) => questions.id(question));
  return changedKnowledge(was!, is!, table, questions)!.touches(topic, numbers);
}

const little = Object.fromEntries(Array.from('abcdefghijklmnopqrstuvwxy', (letter) => [letter, 2]));
const frames = ['door', 'lamp', 'ship'].flatMap((thing) => [
  string(`The left ${thing}`, `${thing} links`),
  string(`The right ${thing}`, `${thing} links`),
]);

test.each<[Question, TinyKnowledge, TinyKnowledge]>([
  ['name\n\nLamp', {}, { elements: ['Lamp'] }],
  ['name\n\nlit', { literals: ['lit'] }, {}],
  ['source\n\nlamp', { sourceWords: { lamp: 1 } }, { sourceWords: { lamp: 2 } }],
  [`target\n${tag}\nlampe`, {}, { targetWords: { [tag]: { lampe: 1 } } }],
  [`most\n${tag}\n`, { targetWords: { [tag]: { die: 3 } } }, { targetWords: { [tag]: { die: 4 } } }],
  ['little\n\nzz', { sourceWords: { ...little, zz: 1 } }, { sourceWords: { ...little, zz: 3 } }],
  [`wordings\n${tag}\nLamp`, {}, { strings: [string('Lamp', 'Lampe')] }],
  [`owners\n${tag}\nLampe`, { strings: [string('Light', 'Lampe')] }, { strings: [string('Lamp', 'Lampe')] }],
  [
    `pair\n${tag}\nleft\nright`,
    { strings: frames },
    { strings: [...frames.slice(0, -1), string('The right ship', 'ship rechts')] },
  ],
])('%j: another answer', (question, before, now) => {
  expect(isTouched(before, now, [question])).toBe(true);
  expect(isTouched(before, before, [question])).toBe(false);
  expect(isTouched(before, now, [])).toBe(false);
});

/** So many distinct sentences that lengths say something; each as many times as long as the source as told. */
function sentences(times: number): CountedString[] {
  return Array.from({ length: 40 }, (_, k) => {
    const source = `A sentence that is long enough: ${k + 10}.`;
    return string(source, `${k + 10}`.padEnd(source.length * times, 'x'));
  });
}

test.each<[string, CountedString, TinyKnowledge, TinyKnowledge]>([
  ['what its source became', string('Lamp', 'Lampe'), {}, { strings: [string('Lamp', 'Licht')] }],
  ['what its translation stands for', string('Lamp', 'Lampe'), {}, { strings: [string('Light', 'Lampe')] }],
  [
    'a word that is another language’s',
    string('Lamp', 'La lampe'),
    { targetWords: { 'fr-FR': { lampe: 19 } } },
    { targetWords: { 'fr-FR': { lampe: 20 } } },
  ],
  [
    'a word that is dropped',
    string('Lamp', 'A door.'),
    { strings: ['1', '2', '3'].map((k) => string(`Lit door ${k}`, `Tür ${k}`)) },
    { strings: ['1', '2', '3', '4'].map((k) => string(`Lit door ${k}`, `Tür ${k}`)) },
  ],
  [
    'its length',
    string('The lamp on the table is lit now.', 'x'.repeat(130)),
    { strings: sentences(4) },
    { strings: sentences(1) },
  ],
])('its own strings: %s', (_, own, before, now) => {
  expect(isTouched(before, now, [], [own])).toBe(true);
  expect(isTouched(before, before, [], [own])).toBe(false);
  expect(isTouched(before, now, [])).toBe(false);
});

test('another locale touches everything', () => {
  const table = new TextTable();
  const [was, is] = [{}, { targetWords: { [tag]: { a: 1 } } }].map((known) =>
    joinTopics([tinyTopicKnowledge(known, table)], table),
  );
  expect(changedKnowledge(was!, is!, table, new TextTable())).toBeNull();
});
