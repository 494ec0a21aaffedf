import { type Finding, finding } from '../model/finding.ts';
import type { Keys } from '../model/options.ts';
import type { Provenance } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { RuleId } from '../model/rules.ts';
import { bidiControl } from './bidi-control.ts';
import { isoDate } from './iso-date.ts';
import { quoted } from './quoted.ts';
import type { Placer } from './source-text.ts';
import type { YamlMap, YamlNode, YamlText } from './yaml-node.ts';

/** The settings of a page that later stages use. */
export interface FrontMatterFields {
  /** null: none, or an empty one. */
  readonly title: string | null;
  readonly description: string;
  /** Lower case; null: none, or a broken one. */
  readonly assetId: string | null;
  readonly assetIdPlace: Place | null;
  readonly aliases: readonly string[];
  readonly provenance: Provenance;
  /** The locale that the page says it is in. */
  readonly localeTag: { readonly value: string; readonly place: Place } | null;
}

/** The settings of a page without front matter, or with one that cannot be read. */
export const noFields: FrontMatterFields = {
  title: null,
  description: '',
  assetId: null,
  assetIdPlace: null,
  aliases: [],
  provenance: { kind: 'unknown', translated: null, dated: null, sourceHash: null, sourceCommit: null },
  localeTag: null,
};

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A SHA-1 or SHA-256, or the short form of a commit; nothing that git could take for an option. */
const hash = /^[0-9a-f]{7,64}$/i;

interface Reading {
  readonly map: YamlMap;
  readonly at: Placer;
  readonly say: (rule: RuleId, node: YamlNode, message: string, more?: { fix?: string; severity?: 'warning' }) => void;
}

/**
 * The typed settings of a front matter. In: its YAML, the names of the keys, places of offsets. Out: the settings; a
 * value that cannot be used is left out and said in `findings` (FM002, FM006, FM010, FM011, FI006). Unknown keys are ignored.
 */
export function frontMatterFields(map: YamlMap, keys: Keys, at: Placer, findings: Finding[]): FrontMatterFields {
  const say: Reading['say'] = (rule, node, message, more) =>
    findings.push(finding(rule, at(node.start, node.end), message, more));
  const reading = { map, at, say };
  identifiers(reading);
  const title = line(text(reading, 'title'));
  if (
    title === '' &&
    map.entries.get('title')?.value.kind !== 'list' &&
    map.entries.get('title')?.value.kind !== 'map'
  ) {
    say('FM011', map.entries.get('title')?.key ?? { ...map, end: map.start }, 'no title');
  }
  const id = assetId(reading, keys.assetId);
  const tag = text(reading, keys.locale);
  return {
    title: title || null,
    description: line(text(reading, 'description')),
    assetId: id?.text.toLowerCase() ?? null,
    assetIdPlace: id && at(id.start, id.end),
    aliases: aliases(reading),
    provenance: {
      kind: translation(text(reading, keys.translation)),
      translated: date(reading, keys.translated),
      dated: date(reading, keys.dated),
      sourceHash: hashOf(reading, keys.sourceHash),
      sourceCommit: hashOf(reading, keys.sourceCommit),
    },
    localeTag: tag && { value: tag.text, place: at(tag.start, tag.end) },
  };
}

/** The text of a key; null: the key is missing or empty, or holds something else (which is said). */
function text({ map, say }: Reading, key: string): YamlText | null {
  const value = map.entries.get(key)?.value;
  if (!value || value.kind === 'nothing') return null;
  if (value.kind === 'text') return value.text.trim() === '' ? null : { ...value, text: value.text.trim() };
  say('FM006', value, `${key} is a ${value.kind}, not a text`);
  return null;
}

/** A text of several lines as one. */
function line(value: YamlText | null): string {
  if (!value || !/[\r\n]/.test(value.text)) return value?.text ?? '';
  return value.text
    .split(/[\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

function assetId({ map, say }: Reading, key: string): YamlText | null {
  const value = map.entries.get(key)?.value;
  if (!value || value.kind === 'nothing') return null;
  if (value.kind !== 'text') {
    say('FM002', value, `${key} is not a GUID but a ${value.kind}`);
    return null;
  }
  const written = { ...value, text: value.text.trim() };
  if (written.text === '' || guid.test(written.text)) return written.text === '' ? null : written;
  say('FM002', value, `${key} is not a GUID: ${quoted(value.text)}`);
  return null;
}

function aliases(reading: Reading): string[] {
  const value = reading.map.entries.get('aliases')?.value;
  if (!value || value.kind === 'nothing') return [];
  const found: string[] = [];
  for (const item of value.kind === 'list' ? value.items : [value]) {
    if (item.kind === 'nothing') continue;
    if (item.kind !== 'text') reading.say('FM006', item, `aliases holds a ${item.kind}, not a text`);
    else if (bidiControl.test(item.text)) reading.say('FI006', item, `direction control in ${quoted(item.text)}`);
    else if (item.text.trim() !== '') found.push(item.text.trim());
  }
  return found;
}

/** Microsoft's tools write MT for machine translation and HT for human translation. */
function translation(value: YamlText | null): Provenance['kind'] {
  const word = value?.text.toUpperCase();
  if (word === 'MT') return 'machine';
  return word === 'HT' ? 'human' : 'unknown';
}

function date(reading: Reading, key: string): string | null {
  const value = text(reading, key);
  if (!value) return null;
  const iso = isoDate(value.text);
  if (!iso) reading.say('FM010', value, `${key} is not a date: ${quoted(value.text)}`);
  return iso;
}

function hashOf(reading: Reading, key: string): string | null {
  const value = text(reading, key);
  if (!value || hash.test(value.text)) return value?.text.toLowerCase() ?? null;
  const more = { severity: 'warning', fix: 'write the hexadecimal digits of the hash' } as const;
  reading.say('FM006', value, `${key} is not a hash: ${quoted(value.text)}`, more);
  return null;
}

function identifiers({ map, say }: Reading): void {
  for (const { key } of map.entries.values()) {
    if (bidiControl.test(key.text)) say('FI006', key, `direction control in the key ${quoted(key.text)}`);
  }
}
