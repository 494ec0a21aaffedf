import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { reused } from './reused.ts';

/** What the other pages say; the same in every locale. */
function pages(
  texts: readonly (readonly [tag: string, section: string, source: string, target: string, times: number])[],
) {
  return texts.map(([tag, section, source, target, times]) => ({ tag, section, source, target, times }));
}

const known: TinyKnowledge = {
  strings: pages([
    ['de-DE', '', 'Add the ship', 'Hinzufügen A1', 1],
    ['de-DE', '', 'Remove the ship', 'Entfernen A1', 1],
    ['de-DE', '', 'Add the boat', 'Hinzufügen B1', 1],
    ['de-DE', '', 'Remove the boat', 'Entfernen B1', 1],
    ['de-DE', '', 'Add the sail', 'Hinzufügen C1', 1],
    ['de-DE', '', 'Remove the sail', 'Entfernen C1', 1],
    ['de-DE', '', 'Add the mast', 'Hinzufügen D1', 1],
    ['de-DE', '', 'Remove the mast', 'Entfernen D1', 1],
    ['de-DE', '', 'Add the rope', 'Hinzufügen E1', 2],
    ['de-DE', '', 'Remove the rope', 'Hinzufügen E1', 1],
    ['ru-RU', '', 'Add the ship', 'Добавить A1', 1],
    ['ru-RU', '', 'Remove the ship', 'Удалить A1', 1],
    ['ru-RU', '', 'Add the boat', 'Добавить B1', 1],
    ['ru-RU', '', 'Remove the boat', 'Удалить B1', 1],
    ['ru-RU', '', 'Add the sail', 'Добавить C1', 1],
    ['ru-RU', '', 'Remove the sail', 'Удалить C1', 1],
    ['ru-RU', '', 'Add the mast', 'Добавить D1', 1],
    ['ru-RU', '', 'Remove the mast', 'Удалить D1', 1],
    ['ru-RU', '', 'Add the rope', 'Добавить E1', 2],
    ['ru-RU', '', 'Remove the rope', 'Добавить E1', 1],
    ['fr-FR', '', 'Add the ship', 'Ajouter A1', 1],
    ['fr-FR', '', 'Remove the ship', 'Supprimer A1', 1],
    ['fr-FR', '', 'Add the boat', 'Ajouter B1', 1],
    ['fr-FR', '', 'Remove the boat', 'Supprimer B1', 1],
    ['fr-FR', '', 'Add the sail', 'Ajouter C1', 1],
    ['fr-FR', '', 'Remove the sail', 'Supprimer C1', 1],
    ['fr-FR', '', 'Add the mast', 'Ajouter D1', 1],
    ['fr-FR', '', 'Remove the mast', 'Supprimer D1', 1],
    ['fr-FR', '', 'Add the rope', 'Ajouter E1', 2],
    ['fr-FR', '', 'Remove the rope', 'Ajouter E1', 1],
    ['es-ES', '', 'Add the ship', 'Agregar A1', 1],
    ['es-ES', '', 'Remove the ship', 'Quitar A1', 1],
    ['es-ES', '', 'Add the boat', 'Agregar B1', 1],
    ['es-ES', '', 'Remove the boat', 'Quitar B1', 1],
    ['es-ES', '', 'Add the sail', 'Agregar C1', 1],
    ['es-ES', '', 'Remove the sail', 'Quitar C1', 1],
    ['es-ES', '', 'Add the mast', 'Agregar D1', 1],
    ['es-ES', '', 'Remove the mast', 'Quitar D1', 1],
    ['es-ES', '', 'Add the rope', 'Agregar E1', 2],
    ['es-ES', '', 'Remove the rope', 'Agregar E1', 1],
    ['zh-CN', '', 'Add the ship', '添加 A1', 1],
    ['zh-CN', '', 'Remove the ship', '删除 A1', 1],
    ['zh-CN', '', 'Add the boat', '添加 B1', 1],
    ['zh-CN', '', 'Remove the boat', '删除 B1', 1],
    ['zh-CN', '', 'Add the sail', '添加 C1', 1],
    ['zh-CN', '', 'Remove the sail', '删除 C1', 1],
    ['zh-CN', '', 'Add the mast', '添加 D1', 1],
    ['zh-CN', '', 'Remove the mast', '删除 D1', 1],
    ['zh-CN', '', 'Add the rope', '添加 E1', 2],
    ['zh-CN', '', 'Remove the rope', '添加 E1', 1],
    ['de-DE', '', 'Start the test', 'Test G', 1],
    ['de-DE', '', 'Begin the test', 'Test G', 1],
    ['de-DE', '', 'Start the ship', 'Schiff G', 1],
    ['de-DE', '', 'Begin the ship', 'Schiff G', 1],
    ['de-DE', '', 'Start the boat', 'Boot G', 1],
    ['de-DE', '', 'Begin the boat', 'Boot G', 1],
    ['de-DE', '', 'Set ShipName', 'ShipSize setzen', 1],
    ['de-DE', '', 'Set ShipSize', 'ShipSize setzen', 1],
  ]),
};

const wrong: readonly Wrong[] = [
  ['de', 'Remove the rope', '‹Hinzufügen E1›', null],
  ['ru', 'Remove the rope', '‹Добавить E1›', null],
  ['fr', 'Remove the rope', '‹Ajouter E1›', null],
  ['es', 'Remove the rope', '‹Agregar E1›', null],
  ['zh', 'Remove the rope', '‹添加 E1›', null],
  ['de', 'Set ShipName', '‹ShipSize setzen›', null],
];

const sound: readonly Sound[] = [
  ['de', 'Add the rope', 'Hinzufügen E1'],
  ['ru', 'Remove the ship', 'Удалить A1'],
  ['fr', 'Add the boat', 'Ajouter B1'],
  ['es', 'Other', 'Agregar E1'],
  ['zh', 'Add the rope', '添加 E1'],
  ['de', 'Begin the test', 'Test G'],
  ['de', 'Set ShipSize', 'ShipSize setzen'],
];

describeRule(reused, known, wrong, sound);
