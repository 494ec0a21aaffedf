import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { boilerplate } from './boilerplate.ts';

/** What the other pages say; the same in every locale. */
function pages(
  texts: readonly (readonly [tag: string, section: string, source: string, target: string, times: number])[],
) {
  return texts.map(([tag, section, source, target, times]) => ({ tag, section, source, target, times }));
}

const known: TinyKnowledge = {
  strings: pages([
    ['ru-RU', '', 'It sails.', 'Он плывёт.', 30],
    ['zh-CN', '', 'It sails.', '它航行。', 30],
    ['fr-FR', '', 'It sails.', 'Il navigue.', 30],
    ['es-ES', '', 'It sails.', 'Navega.', 30],
    ['de-DE', '', 'It sails.', 'Es fährt.', 30],
    ['de-DE', '', 'It waits.', 'Es wartet.', 5],
  ]),
};

const wrong: readonly Wrong[] = [
  ['de', 'It sails.', '‹Es segelt.›', 'Es fährt.'],
  ['ru', 'It sails.', '‹Он идёт.›', 'Он плывёт.'],
  ['fr', 'It sails.', '‹Il vogue.›', 'Il navigue.'],
  ['es', 'It sails.', '‹Va.›', 'Navega.'],
  ['zh', 'It sails.', '‹它在水上走。›', '它航行。'],
  ['de', 'It **sails**.', '‹Es **segelt**.›', null],
];

const sound: readonly Sound[] = [
  ['de', 'It sails.', 'Es fährt.'],
  ['ru', 'It sails.', 'Он плывёт.'],
  ['fr', 'It sails.', 'It sails.'],
  ['es', 'It stops.', 'Para.'],
  ['zh', 'It sails.', '它走。', { section: 'remarks' }],
  ['de', 'It waits.', 'Es harrt.'],
];

describeRule(boilerplate, known, wrong, sound);
