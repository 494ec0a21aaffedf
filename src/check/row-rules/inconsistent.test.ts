import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { inconsistent } from './inconsistent.ts';

/** What the other pages say; the same in every locale. */
function pages(
  texts: readonly (readonly [tag: string, section: string, source: string, target: string, times: number])[],
) {
  return texts.map(([tag, section, source, target, times]) => ({ tag, section, source, target, times }));
}

const known: TinyKnowledge = {
  strings: pages([
    ['ru-RU', '', 'It sails.', 'Он плывёт.', 8],
    ['zh-CN', '', 'It sails.', '它航行。', 8],
    ['fr-FR', '', 'It sails.', 'Il navigue.', 8],
    ['es-ES', '', 'It sails.', 'Navega.', 8],
    ['de-DE', '', 'It sails.', 'Es fährt.', 8],
    ['de-DE', 'a', 'It sails.', 'Es segelt.', 1],
    ['ru-RU', 'a', 'It sails.', 'Он идёт.', 1],
    ['fr-FR', 'a', 'It sails.', 'Il vogue.', 1],
    ['es-ES', 'a', 'It sails.', 'Va.', 1],
    ['zh-CN', 'a', 'It sails.', '它在水上走。', 1],
    ['de-DE', '', 'It waits.', 'Es wartet.', 4],
    ['de-DE', 'a', 'It waits.', 'Es harrt.', 1],
    ['ru-RU', '', 'None.', 'Нет.', 9],
    ['ru-RU', 'parents', 'None.', 'Никаких.', 3],
    ['de-DE', '', 'Ship', 'Schiff', 2],
    ['de-DE', '', 'Ship', 'Boot', 1],
  ]),
};

const wrong: readonly Wrong[] = [
  ['de', 'It sails.', '‹Es segelt.›', null],
  ['ru', 'It sails.', '‹Он идёт.›', null],
  ['fr', 'It sails.', '‹Il vogue.›', null],
  ['es', 'It sails.', '‹Va.›', null],
  ['zh', 'It sails.', '‹它在水上走。›', null],
  ['de', 'It waits.', '‹Es harrt.›', null],
];

const sound: readonly Sound[] = [
  ['de', 'It sails.', 'Es fährt.'],
  ['de', 'It sails.', 'es fährt'],
  ['ru', 'None.', 'Никаких.', { section: 'parents' }],
  ['fr', 'It sails.', 'It sails.'],
  ['es', 'It stops.', 'Para.'],
  ['zh', 'It stops.', '停。'],
  ['de', 'Ship', 'Boot'],
];

describeRule(inconsistent, known, wrong, sound);
