import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { quotes } from './quotes.ts';

const known: TinyKnowledge = {};

const wrong: readonly Wrong[] = [
  ['de', 'the "red" door', 'die „rote‹"› Tür', 'die „rote“ Tür'],
  ['de', 'the "red" door', 'die ‹"›rote Tür', null],
  ['de', 'the "red" door', 'die „rote‹”› Tür', null],
  ['ru', 'the "red" door', 'дверь ‹«›красная', null],
  ['fr', 'the "red" door', 'la porte ‹"›rouge »', 'la porte «rouge »'],
  ['es', 'the "red" door', 'la puerta ‹"›roja', null],
  ['zh', 'the "red" door', '“红色‹"›门', '“红色”门'],
  ['ru', 'the "red" door', '‹”›красная‹”› дверь', null],
];

const sound: readonly Sound[] = [
  ['de', 'the "red" door', 'die „rote“ Tür'],
  ['de', 'the "red" door', 'die "rote" Tür'],
  ['ru', 'the "red" door', '«красная» дверь'],
  ['ru', 'the "red \'big\' door"', '"красная «большая» дверь"'],
  ['fr', 'the "red" door', 'la porte « rouge »'],
  ['es', 'the "red" door', 'la puerta “roja”'],
  ['zh', 'the "red" door', '“红色”门'],
  ['de', 'a 5" pipe', 'ein 5"-Rohr'],
  ['fr', 'Write `"` there.', 'Écrivez `"` là.'],
];

describeRule(quotes, known, wrong, sound);
