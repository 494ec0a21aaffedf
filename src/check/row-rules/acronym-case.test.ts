import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { acronymCase } from './acronym-case.ts';

const known: TinyKnowledge = { targetWords: { 'de-DE': { um: 90 } }, sourceWords: { UM: 5 } };

const wrong: readonly Wrong[] = [
  ['ru', 'The SMTP server', '‹smTP›-сервер', 'SMTP-сервер'],
  ['de', 'The POX value', 'Der ‹PoX›-Wert', 'Der POX-Wert'],
  ['es', 'EWS elements', 'Elementos ‹ews›', 'Elementos EWS'],
  ['fr', 'An HTTPS address', 'Une adresse ‹HTTPs›', 'Une adresse HTTPS'],
  ['zh', 'The managed API', '托管 ‹Api›', '托管 API'],
  ['zh', 'The UM service', '‹um›服务', 'UM服务'],
  ['de', 'With SSL', 'Mit ‹ssl›', 'Mit SSL'],
];

const sound: readonly Sound[] = [
  ['ru', 'The SMTP server', 'SMTP-сервер'],
  ['de', 'Use UM to call.', 'Um anzurufen, nutzen Sie UM.'],
  ['es', 'XML files and xml tags', 'Archivos XML y etiquetas xml'],
  ['fr', 'Ships', 'smtp'],
  ['zh', 'The EWS element', '`ews` 元素'],
  ['de', 'An XML file at x.xml', 'Eine XML-Datei unter x.xml'],
  ['es', 'The SMTP server', 'El servidor'],
];

describeRule(acronymCase, known, wrong, sound);
