import { describeRule, type Sound, type Wrong } from '../../../tests/tiny/describe-rule.ts';
import type { TinyKnowledge } from '../../../tests/tiny/tiny-row.ts';
import { corruptToken } from './corrupt-token.ts';

const known: TinyKnowledge = {
  targetWords: {
    'de-DE': { hinweise: 9, bemerkungen: 9 },
    'fr-FR': { ou: 900, objet: 90 },
    'es-ES': { o: 900, s: 900 },
    'ru-RU': { или: 900 },
    'zh-CN': { 元素: 900 },
  },
  strings: [{ tag: 'de-DE', section: '', source: 'Remarks', target: 'Bemerkungen', times: 4 }],
};

const wrong: readonly Wrong[] = [
  ['de', 'Remarks', '‹HinwBemerkungeneise›', 'Bemerkungen'],
  ['fr', 'Call GetShip or stop.', 'Appelez GetShip‹ou› arrêtez.', 'Appelez GetShip ou arrêtez.'],
  ['es', 'Call GetShip or stop.', 'Llame a GetShip‹o› pare.', 'Llame a GetShip o pare.'],
  ['ru', 'Call GetShip or stop.', 'Вызовите GetShip‹или› стоп.', 'Вызовите GetShip или стоп.'],
  ['ru', 'The ShipLinkKey property', 'Свойство ‹КорабльLinkKey›', 'Свойство ShipLinkKey'],
  ['zh', 'The ErrorInvalidRedSail code', '代码 ‹ErrorInvalid红Sail›', '代码 ErrorInvalidRedSail'],
  ['fr', 'The GetShip object', 'Un ‹objet›[GetShip](a.md)', 'Un objet [GetShip](a.md)'],
  ['de', 'The sea', 'Das ‹Ã¼›brige Meer', null],
  ['fr', 'It is – well – red', 'Il est ‹› rouge', 'Il est – rouge'],
];

const sound: readonly Sound[] = [
  ['de', 'Remarks', 'Bemerkungen'],
  ['fr', 'Call GetShip.', 'Appelez GetShip.'],
  ['es', 'Two GetShips', 'Dos GetShips'],
  ['ru', 'The SMTP server', 'SMTP-сервер'],
  ['zh', 'The GetShip element', 'GetShip元素'],
  ['de', 'The getShip call', 'Der getShip-Aufruf'],
  ['de', 'AutoStart', 'AutoStarter'],
  ['de', 'The HinwBemerkungeneise key', 'Der hinwBemerkungeneise-Schlüssel'],
];

describeRule(corruptToken, known, wrong, sound);
