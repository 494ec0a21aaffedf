import { automatic, group, list, lists, map, number, type Reader, text, texts, truth } from './setting-readers.ts';
import { yamlFile } from './yaml-file.ts';

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
  const { root, at } = yamlFile(bytes, file);
  return root ? settings(root, '', at) : {};
}
