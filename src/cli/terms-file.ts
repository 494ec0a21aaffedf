import { relative, sep } from 'node:path';
import { namedFile } from '../io/named-file.ts';
import type { Options } from '../model/options.ts';
import type { Term, Termbase, TermUse } from '../model/termbase.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Placer } from '../read/source-text.ts';
import type { YamlNode } from '../read/yaml-node.ts';
import { group, texts } from './setting-readers.ts';
import { wrongNode, yamlList } from './yaml-file.ts';

const readUse = group({ use: texts, avoid: texts });
const form = 'write - {source: mailbox, de: {use: [Postfach], avoid: [Mailbox]}}';

/**
 * The termbase: the file that the setting `terms` names; empty without it. Throws a UsageError with a place for whatever is
 * wrong in it, and for a file that is missing.
 */
export function readTerms({ terms, workFolder }: Pick<Options, 'terms' | 'workFolder'>): Termbase {
  if (terms === '') return [];
  const file = relative(workFolder, terms).split(sep).join('/');
  const bytes = namedFile(terms);
  if (bytes) return termbase(bytes, file);
  throw new UsageError(`the termbase ${file} does not exist`, { fix: 'correct terms in the configuration' });
}

/** The entries of a termbase. In: its bytes and its name. Throws a UsageError with a place. */
export function termbase(bytes: Uint8Array, file: string): Termbase {
  const { items, at } = yamlList(bytes, file, 'the termbase', form);
  return items.map((item) => term(item, at));
}

function term(node: YamlNode, at: Placer): Term {
  if (node.kind !== 'map') throw wrongNode(node, at, 'a term is not a mapping', form);
  const source = node.entries.get('source')?.value;
  if (source?.kind !== 'text' || source.text.trim() === '')
    throw wrongNode(source ?? node, at, 'a term without its source', form);
  const locales: Record<string, TermUse> = {};
  for (const [name, { key, value }] of node.entries) {
    if (name === 'source') continue;
    if (!isTag(name)) throw wrongNode(key, at, `${JSON.stringify(name)} is no locale`, form);
    const { use = [], avoid = [] } = readUse(value, name, at);
    if (use.length === 0 && avoid.length === 0)
      throw wrongNode(value, at, 'neither a word to use nor one to avoid', form);
    const both = use.find((word) => avoid.includes(word));
    if (both !== undefined) throw wrongNode(value, at, `${JSON.stringify(both)} is to be used and to be avoided`, form);
    locales[name] = { use, avoid };
  }
  if (Object.keys(locales).length === 0) throw wrongNode(node, at, 'a term without a locale', form);
  return { source: source.text.trim(), locales };
}

function isTag(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false;
  }
}
