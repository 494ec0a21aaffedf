import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { length } from './length.ts';

const sources = Array.from({ length: 40 }, (_, k) => `The ship number ${k} leaves the harbour`);

const known: TinyKnowledge = {
  strings: ['de-DE', 'ru-RU', 'fr-FR', 'es-ES']
    .flatMap((tag) => sources.map((source) => ({ tag, section: '', source, target: `${source} ........` })))
    .concat(sources.map((source, k) => ({ tag: 'zh-CN', section: '', source, target: `第 ${k} 船离开港口` }))),
};

const wrong: readonly Wrong[] = [
  ['de', 'The ship leaves the harbour now and comes back late.', '‹Schiff.›', null],
  ['ru', 'The ship leaves the harbour now and comes back late.', '‹Ушёл.›', null],
  ['fr', 'The ship leaves the harbour now and comes back late.', '‹Le navire.›', null],
  ['es', 'The ship leaves the harbour now and comes back late.', '‹Se va.›', null],
  ['zh', 'The ship leaves the harbour now and comes back late.', '‹船›', null],
  [
    'de',
    'The ship leaves the harbour now and',
    '‹Das Schiff verlässt den Hafen, und wenn es wiederkommt, dann spät, und mit ihm kommen viele, die lange fort waren, und alle freuen sich sehr darüber und feiern bis in die Nacht hinein mit Musik und Tanz.›',
    null,
  ],
];

const sound: readonly Sound[] = [
  [
    'de',
    'The ship leaves the harbour now and comes back late.',
    'Das Schiff verlässt jetzt den Hafen und kommt spät zurück.',
  ],
  ['ru', 'Ship', 'Большой и красивый корабль'],
  [
    'fr',
    'The ship leaves the harbour now and comes back late.',
    'Le navire quitte le port maintenant et revient tard.',
  ],
  ['es', 'The ship leaves the harbour now and comes back late.', 'El barco sale ahora del puerto y vuelve tarde.'],
  ['zh', 'The ship leaves the harbour', '这艘船现在就要离开港口了'],
  [
    'de',
    'The ship leaves the harbour now and comes back late.',
    'Schiff.',
    { others: { ru: 'Ушёл.', fr: 'Parti.', es: 'Se va.' } },
  ],
];

describeRule(length, known, wrong, sound);
