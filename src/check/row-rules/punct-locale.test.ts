import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { punctLocale } from './punct-locale.ts';

const known: TinyKnowledge = {};

const wrong: readonly Wrong[] = [
  ['fr', 'Note: it sails.', 'Remarque‹:› il navigue.', 'Remarque : il navigue.'],
  ['fr', 'Does it sail?', 'Navigue-t-il‹?›', 'Navigue-t-il ?'],
  ['fr', 'The "red" ship', 'Le navire ‹«›rouge »', 'Le navire « rouge »'],
  ['zh', 'It sails; it stops.', '它航行‹;›它停止。', '它航行；它停止。'],
  ['zh', 'Ships, boats', '大船‹, ›小船', '大船，小船'],
  ['zh', 'It has 10,000 sails.', '它有 10‹，›000 张帆。', '它有 10,000 张帆。'],
  ['ru', 'The ship, it sails.', 'Корабль‹ ,› он плывёт.', 'Корабль, он плывёт.'],
  ['de', 'Use the ship.', 'Nutzen Sie das Schiff‹ .›', 'Nutzen Sie das Schiff.'],
  ['es', 'Does it sail?', 'Navega‹?›', null],
  ['es', 'The ship: red', 'El barco‹ :› rojo', 'El barco: rojo'],
];

const sound: readonly Sound[] = [
  ['fr', 'Note: it sails.', 'Remarque : il navigue.'],
  ['fr', 'Open https://x.example/ at 12:30.', 'Ouvrez https://x.example/ à 12:30.'],
  ['zh', 'It sails; it stops.', '它航行；它停止。'],
  ['zh', 'Use x.y and 3.5.', '使用 x.y 和 3.5。'],
  ['ru', 'The ship: red', 'Корабль: красный'],
  ['de', 'Use .NET here.', 'Verwenden Sie .NET hier.'],
  ['es', 'Does it sail?', '¿Navega?'],
  ['es', 'a , b', 'a , b y'],
];

describeRule(punctLocale, known, wrong, sound);
