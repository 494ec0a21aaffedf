import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { doubledWord } from './doubled-word.ts';

const known: TinyKnowledge = {};

const wrong: readonly Wrong[] = [
  ['de', 'Open the parcel.', 'Öffnen Sie das Paket‹ Paket›.', 'Öffnen Sie das Paket.'],
  ['ru', 'Send the letter today.', 'Отправьте письмо‹ письмо› сегодня.', 'Отправьте письмо сегодня.'],
  ['fr', 'The list of ships', 'La liste‹ liste› des navires', 'La liste des navires'],
  ['es', 'The list of ships', 'La lista‹ lista› de barcos', 'La lista de barcos'],
  ['zh', 'The name of the server', '服务器‹服务器›的名称', '服务器的名称'],
  ['zh', 'It stands in the list.', '它在‹在›列表中。', '它在列表中。'],
  ['de', 'Use the API.', 'Verwenden Sie die API‹ API›.', 'Verwenden Sie die API.'],
];

const sound: readonly Sound[] = [
  ['de', 'Those who the ship carries', 'Die, die die Fähre trägt'],
  ['fr', 'We see ourselves.', 'Nous nous voyons.'],
  ['ru', 'The element of the child element of a list', 'Список дочерних элементов элементов списка'],
  ['es', 'Ship ship model', 'Modelo barco barco'],
  ['zh', 'Archive the archive mailbox.', '存档存档邮箱。'],
  ['zh', 'In order to understand it', '为了了解它'],
  ['de', 'very very large', 'sehr sehr groß'],
  ['de', 'Type `on on` there.', 'Geben Sie dort `ein ein` an.'],
  ['fr', 'The state of the state', 'L’état et l’état'],
];

describeRule(doubledWord, known, wrong, sound);
