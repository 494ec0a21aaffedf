import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { brackets } from './brackets.ts';

const known: TinyKnowledge = {};

const wrong: readonly Wrong[] = [
  ['de', 'The crew (all of them) waits.', 'Die Mannschaft ‹(›alle wartet.', null],
  ['ru', 'The crew (all of them) waits.', 'Команда все‹)› ждёт.', null],
  ['fr', 'A list [of names]', 'Une liste ‹[›de noms', null],
  ['es', 'A list (of names)', 'Una lista ‹(›de nombres', null],
  ['zh', 'A list (of names)', '列表‹（›名称', null],
  ['zh', 'A list (of names)', '列表‹)›名称‹(›', null],
  ['de', 'Write {name} here.', 'Schreiben Sie name‹}› hierher.', null],
];

const sound: readonly Sound[] = [
  ['de', 'The crew (all of them) waits.', 'Die Mannschaft (alle) wartet.'],
  ['zh', 'A list (of names)', '列表（名称）'],
  ['zh', 'A list (of names)', '列表（名称)'],
  ['ru', 'a) the first', 'а) первый'],
  ['fr', 'Press `(` to open.', 'Appuyez sur `(` pour ouvrir.'],
  ['es', 'Nothing here', 'Nada aquí'],
  ['de', 'A link [x](x.md)', 'Ein Verweis [x](x.md)'],
];

describeRule(brackets, known, wrong, sound);
