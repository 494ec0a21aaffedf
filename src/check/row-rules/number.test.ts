import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { number } from './number.ts';

const known: TinyKnowledge = {};

const wrong: readonly Wrong[] = [
  ['de', 'It holds 35 crates.', 'Es fasst ‹53› Kisten.', 'Es fasst 35 Kisten.'],
  ['ru', 'Open port 443 first.', 'Сначала откройте порт ‹433›.', 'Сначала откройте порт 443.'],
  ['zh', 'Available since 2013', '从 ‹2019› 起可用', '从 2013 起可用'],
  ['fr', 'It takes 90 minutes.', 'Cela prend ‹80› minutes.', 'Cela prend 90 minutes.'],
  ['es', 'A list of 250 names', 'Una lista de ‹2500› nombres', 'Una lista de 250 nombres'],
  [
    'de',
    'The ferry leaves soon.',
    'Die Fähre fährt in ‹20› Minuten.',
    null,
    { others: { ru: 'Паром скоро отходит.', fr: 'Le ferry part bientôt.' } },
  ],
  [
    'fr',
    'Wait 45 minutes.',
    '‹Attendez quelques minutes.›',
    null,
    { others: { ru: 'Подождите 45 минут.', de: 'Warten Sie 45 Minuten.' } },
  ],
];

const sound: readonly Sound[] = [
  ['de', 'It costs 1,000 crowns.', 'Es kostet 1.000 Kronen.'],
  ['fr', 'It costs 1,000 crowns.', 'Cela coûte 1 000 couronnes.'],
  ['ru', 'Pi is 3.14.', 'Число пи равно 3,14.'],
  ['zh', 'Five ships and 2 boats', '5 艘船和 2 条小船'],
  ['es', 'On June 3', 'El 3 del 6'],
  ['de', 'The twelfth ship', 'Das 12. Schiff'],
  ['ru', 'It starts at 3:30 PM.', 'Начало в 15:30.'],
  ['de', 'Base64 and SP1', 'Base64 und SP 1'],
  ['zh', 'On 9/1/2013', '2013 年 9 月 1 日'],
  ['es', 'Version 3 and 4', 'Versiones 3,4'],
];

describeRule(number, known, wrong, sound);
