import { defaultLimits } from '../model/defaults.ts';
import { UsageError } from '../model/usage-error.ts';
import { decode, placer } from '../read/source-text.ts';
import { strictYaml } from '../read/strict-yaml.ts';
import { automatic, group, list, lists, map, number, type Reader, text, texts, truth } from './setting-readers.ts';

/** Every setting of `hexapla.config.yml`, and how it is read. */
const settings = group({
  title: text,
  site: text,
  content: text,
  locales: texts,
  source: text,
  sourceTag: text,
  sourceGit: text,
  out: text,
  keys: group({
    assetId: text,
    translation: text,
    sourceHash: text,
    sourceCommit: text,
    locale: text,
    translated: text,
    dated: text,
  }),
  element: group({ parents: text, children: text, attributes: text, textValue: text }),
  links: group({ rootBase: text, ownAddresses: list, retired: list }),
  redirects: map,
  overrides: lists,
  limits: group({
    pageBytes: number,
    frontMatterBytes: number,
    frontMatterDepth: number,
    aliases: number,
    nesting: number,
    links: number,
    pageSeconds: number,
    pathBytes: number,
    segmentBytes: number,
  }),
  strict: truth,
  ignore: text,
  terms: text,
  markdown: automatic,
  llmsFull: automatic,
  compare: automatic,
  review: truth,
});

/** What a configuration file sets; what it leaves out is undefined. */
export type Settings = typeof settings extends Reader<infer T> ? T : never;

/**
 * Reads a configuration file. In: its bytes and its name. Out: the settings that it has; an empty file has none. Throws a
 * UsageError with a place for bytes that are no text, YAML that is broken, unknown keys and values of the wrong type.
 */
export function configSettings(bytes: Uint8Array, file: string): Settings {
  const { text: yaml, findings } = decode(bytes, file, defaultLimits);
  const refused = findings.find(({ rule }) => rule !== 'FI004');
  if (refused) throw new UsageError(refused.message, { place: refused.place, fix: refused.fix ?? '' });
  const at = placer(file, yaml ?? '');
  const { root, faults } = strictYaml(yaml ?? '', {
    depth: defaultLimits.frontMatterDepth,
    aliases: defaultLimits.aliases,
  });
  const [fault] = faults;
  if (fault) {
    throw new UsageError(fault.message, {
      place: at(fault.start, fault.end),
      fix: 'correct the YAML at the marked place',
    });
  }
  return root ? settings(root, '', at) : {};
}
