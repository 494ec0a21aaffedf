import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { untranslated } from './untranslated.ts';

/** What the other pages say; the same in every locale. */
function pages(
  texts: readonly (readonly [tag: string, section: string, source: string, target: string, times: number])[],
) {
  return texts.map(([tag, section, source, target, times]) => ({ tag, section, source, target, times }));
}

const known: TinyKnowledge = {
  strings: pages([
    ['de-DE', '', 'The ship leaves the harbour of a town 0', '0 Qx', 1],
    ['de-DE', '', 'The ship leaves the harbour of a town 1', '1 Qx', 1],
    ['de-DE', '', 'The ship leaves the harbour of a town 2', '2 Qx', 1],
    ['de-DE', '', 'The ship leaves the harbour of a town 3', '3 Qx', 1],
    ['de-DE', '', 'The ship leaves the harbour of a town 4', '4 Qx', 1],
    ['de-DE', '', 'Remarks', 'Qy', 3],
    ['de-DE', '', 'Remarks 0', 'Qy 0', 1],
    ['de-DE', '', 'Remarks 1', 'Qy 1', 1],
    ['de-DE', '', 'Remarks 2', 'Qy 2', 1],
    ['de-DE', '', 'Remarks 3', 'Qy 3', 1],
    ['ru-RU', '', 'The ship leaves the harbour of a town 0', '0 Qx', 1],
    ['ru-RU', '', 'The ship leaves the harbour of a town 1', '1 Qx', 1],
    ['ru-RU', '', 'The ship leaves the harbour of a town 2', '2 Qx', 1],
    ['ru-RU', '', 'The ship leaves the harbour of a town 3', '3 Qx', 1],
    ['ru-RU', '', 'The ship leaves the harbour of a town 4', '4 Qx', 1],
    ['ru-RU', '', 'Remarks', 'Qy', 3],
    ['ru-RU', '', 'Remarks 0', 'Qy 0', 1],
    ['ru-RU', '', 'Remarks 1', 'Qy 1', 1],
    ['ru-RU', '', 'Remarks 2', 'Qy 2', 1],
    ['ru-RU', '', 'Remarks 3', 'Qy 3', 1],
    ['fr-FR', '', 'The ship leaves the harbour of a town 0', '0 Qx', 1],
    ['fr-FR', '', 'The ship leaves the harbour of a town 1', '1 Qx', 1],
    ['fr-FR', '', 'The ship leaves the harbour of a town 2', '2 Qx', 1],
    ['fr-FR', '', 'The ship leaves the harbour of a town 3', '3 Qx', 1],
    ['fr-FR', '', 'The ship leaves the harbour of a town 4', '4 Qx', 1],
    ['fr-FR', '', 'Remarks', 'Qy', 3],
    ['fr-FR', '', 'Remarks 0', 'Qy 0', 1],
    ['fr-FR', '', 'Remarks 1', 'Qy 1', 1],
    ['fr-FR', '', 'Remarks 2', 'Qy 2', 1],
    ['fr-FR', '', 'Remarks 3', 'Qy 3', 1],
    ['es-ES', '', 'The ship leaves the harbour of a town 0', '0 Qx', 1],
    ['es-ES', '', 'The ship leaves the harbour of a town 1', '1 Qx', 1],
    ['es-ES', '', 'The ship leaves the harbour of a town 2', '2 Qx', 1],
    ['es-ES', '', 'The ship leaves the harbour of a town 3', '3 Qx', 1],
    ['es-ES', '', 'The ship leaves the harbour of a town 4', '4 Qx', 1],
    ['es-ES', '', 'Remarks', 'Qy', 3],
    ['es-ES', '', 'Remarks 0', 'Qy 0', 1],
    ['es-ES', '', 'Remarks 1', 'Qy 1', 1],
    ['es-ES', '', 'Remarks 2', 'Qy 2', 1],
    ['es-ES', '', 'Remarks 3', 'Qy 3', 1],
    ['zh-CN', '', 'The ship leaves the harbour of a town 0', '0 Qx', 1],
    ['zh-CN', '', 'The ship leaves the harbour of a town 1', '1 Qx', 1],
    ['zh-CN', '', 'The ship leaves the harbour of a town 2', '2 Qx', 1],
    ['zh-CN', '', 'The ship leaves the harbour of a town 3', '3 Qx', 1],
    ['zh-CN', '', 'The ship leaves the harbour of a town 4', '4 Qx', 1],
    ['zh-CN', '', 'Remarks', 'Qy', 3],
    ['zh-CN', '', 'Remarks 0', 'Qy 0', 1],
    ['zh-CN', '', 'Remarks 1', 'Qy 1', 1],
    ['zh-CN', '', 'Remarks 2', 'Qy 2', 1],
    ['zh-CN', '', 'Remarks 3', 'Qy 3', 1],
  ]),
};

const wrong: readonly Wrong[] = [
  ['de', 'The ship leaves the harbour', '‹The ship leaves the harbour›', null],
  ['ru', 'The ship leaves the harbour', '‹The ship leaves the harbour›', null],
  ['fr', 'The ship leaves the harbour', '‹The ship leaves the harbour›', null],
  ['es', 'The ship leaves the harbour', '‹The ship leaves the harbour›', null],
  ['zh', 'The ship leaves the harbour', '‹The ship leaves the harbour›', null],
  ['de', 'Remarks', '‹Remarks›', null, { others: { ru: 'Заметки', fr: 'Remarques', es: 'Comentarios' } }],
];

const sound: readonly Sound[] = [
  ['de', 'The ship leaves the harbour', 'Das Schiff verlässt den Hafen'],
  ['ru', 'SMTP', 'SMTP', { others: { fr: 'x', es: 'y' } }],
  ['fr', 'ShipName (String)', 'ShipName (String)', { others: { es: 'Nombre' } }],
  ['es', 'Remarks', 'Remarks', { others: { ru: 'Заметки', fr: 'Remarks' } }],
  ['zh', 'Get-ShipHarbour', 'Get-ShipHarbour', { others: { ru: 'x', fr: 'y' } }],
  ['de', '"a" + ship + "b"', '"a" + ship + "b"'],
  ['de', 'Description', 'Description', { others: { ru: 'Описание', fr: 'x' } }],
];

describeRule(untranslated, known, wrong, sound);
