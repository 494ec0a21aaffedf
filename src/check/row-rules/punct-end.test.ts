import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { punctEnd } from './punct-end.ts';

const known: TinyKnowledge = {};

const wrong: readonly Wrong[] = [
  ['de', 'The ship leaves.', 'Das Schiff fährt a‹b›', 'Das Schiff fährt ab.'],
  ['ru', 'Take these steps:', 'Сделайте вот что‹.›', 'Сделайте вот что:'],
  ['fr', 'Take these steps:', 'Faites ceci‹.›', 'Faites ceci :'],
  ['es', 'Is it there?', 'Está ahí‹.›', null],
  ['zh', 'The ship leaves.', '船 要离开‹了›', '船 要离开了。'],
  ['de', 'A list of ships', 'Eine Liste von Schiffen‹.›', null],
  ['es', 'The **big ship**.', 'El **barco grand‹e›**', null],
];

const sound: readonly Sound[] = [
  ['de', 'The ship leaves.', 'Das Schiff fährt ab.'],
  ['zh', 'The ship leaves.', '船要离开了。'],
  ['zh', 'Take these steps:', '执行以下步骤：'],
  ['fr', 'Great news!', 'Bonne nouvelle.'],
  ['es', 'At 10 AM today', 'Hoy a las 10 a. m.'],
  ['ru', 'The ship (a big one).', 'Корабль (большой).'],
  ['de', 'Ships', 'Schiffe.'],
  ['fr', '- Build the ship.', '- construire le navire ;', { others: { de: 'Das Schiff bauen' } }],
  ['ru', 'Sail Server 2007', 'Sail Server 2007 г.'],
];

describeRule(punctEnd, known, wrong, sound);
