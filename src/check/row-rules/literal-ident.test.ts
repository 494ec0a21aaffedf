import { expect, test } from 'vitest';
import { judged, type TinyRowOptions } from '../../../tests/tiny/tiny-row.ts';
import { literalIdent } from './literal-ident.ts';

const known = { literals: ['false'], elements: ['Ids'] };
const value: TinyRowOptions = { section: 'text-value' };

test.each<[source: string, target: string, mended: string, options?: TinyRowOptions]>([
  ['Call GetLamp now.', 'Rufen Sie ‹getLamp› auf.', 'Rufen Sie GetLamp auf.'],
  ['Call GetLamp now.', 'Rufen Sie ‹Get Lamp› auf.', 'Rufen Sie GetLamp auf.'],
  ['Call GetLamp now.', 'Appelez ‹Get-Lamp›.', 'Appelez GetLamp.'],
  ['Use **LampSwitch** here.', 'Nutzen Sie **‹Lampswitch›** hier.', 'Nutzen Sie **LampSwitch** hier.'],
  ['It is **false**.', 'Es ist **‹False›**.', 'Es ist **false**.', value],
  ['Set lamp_state to it.', 'Setzen Sie ‹lamp state› darauf.', 'Setzen Sie lamp_state darauf.'],
  ['A base64Lamp stream.', 'Ein ‹Base64lamp›-Datenstrom.', 'Ein base64Lamp-Datenstrom.'],
])('changed: %s / %s', (source, target, mended, options) => {
  expect(judged(literalIdent, source, target, known, options)).toEqual({ marked: target, mended });
});

test.each<[source: string, target: string, options?: TinyRowOptions]>([
  ['Call GetLamp now.', 'Rufen Sie GetLamp auf.'],
  ['Call GetLamp now.', 'Rufen Sie den GetLamp-Vorgang auf.'],
  ['Call GetLamp, or get lamp data.', 'Rufen Sie get lamp auf.'],
  ['A base64 stream.', 'Ein Base-64-Datenstrom.'],
  ['Service Pack 1 (SP1).', 'Service Pack 1 (sp1).'],
  ['Two URLs here.', 'Zwei urls hier.'],
  ['See [GetLamp](getlamp.md).', 'Siehe [getLamp](getlamp.md).'],
  ['It is a lamp.', 'Es ist eine Lamp.'],
])('as it was: %s / %s', (source, target, options) => {
  expect(judged(literalIdent, source, target, known, options).marked).toBe(target);
});
