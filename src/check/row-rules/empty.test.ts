import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { empty } from './empty.ts';

const known: TinyKnowledge = {};

const wrong: readonly Wrong[] = [
  ['de', 'The ship leaves.', '‹–›', null],
  ['ru', 'The ship leaves.', '‹...›', null],
  ['fr', 'The ship leaves.', '‹:›', null],
  ['es', 'The ship leaves.', '‹( )›', null],
  ['zh', 'The ship leaves.', '‹。›', null],
  ['de', 'Remarks', '‹…›', null],
];

const sound: readonly Sound[] = [
  ['de', 'The ship leaves.', 'Das Schiff fährt ab.'],
  ['ru', '5%', '5%'],
  ['fr', 'A', '–'],
  ['es', '10', '–'],
  ['zh', 'Yes', '是'],
  ['de', 'The port', '443'],
];

describeRule(empty, known, wrong, sound);
