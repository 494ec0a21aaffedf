import { relative, sep } from 'node:path';
import { namedFile } from '../io/named-file.ts';
import { defaultLimits } from '../model/defaults.ts';
import type { Options } from '../model/options.ts';
import type { Term, Termbase, TermUse } from '../model/termbase.ts';
import { UsageError } from '../model/usage-error.ts';
import { decode, type Placer, placer } from '../read/source-text.ts';
import { strictYaml } from '../read/strict-yaml.ts';
import type { YamlNode } from '../read/yaml-node.ts';
import { group, texts } from './setting-readers.ts';

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
  const { text: yaml, findings } = decode(bytes, file, defaultLimits);
  const refused = findings.find(({ rule }) => rule !== 'FI004');
  if (refused) throw new UsageError(refused.message, { place: refused.place, fix: refused.fix ?? '' });
  const at = placer(file, yaml ?? '');
  const limits = { depth: defaultLimits.frontMatterDepth, aliases: defaultLimits.aliases };
  const { root, faults } = strictYaml(yaml ?? '', limits);
  const [fault] = faults;
  if (fault) {
    const place = at(fault.start, fault.end);
    throw new UsageError(fault.message, { place, fix: 'correct the YAML at the marked place' });
  }
  if (!root) return [];
  if (root.kind !== 'list') throw wrong(root, at, 'the termbase is not a list', form);
  return root.items.map((item) => term(item, at));
}

function term(node: YamlNode, at: Placer): Term {
  if (node.kind !== 'map') throw wrong(node, at, 'a term is not a mapping', form);
  const source = node.entries.get('source')?.value;
  if (source?.kind !== 'text' || source.text.trim() === '')
    throw wrong(source ?? node, at, 'a term without its source', form);
  const locales: Record<string, TermUse> = {};
  for (const [name, { key, value }] of node.entries) {
    if (name === 'source') continue;
    if (!isTag(name)) throw wrong(key, at, `${JSON.stringify(name)} is no locale`, form);
    const { use = [], avoid = [] } = readUse(value, name, at);
    if (use.length === 0 && avoid.length === 0) throw wrong(value, at, 'neither a word to use nor one to avoid', form);
    const both = use.find((word) => avoid.includes(word));
    if (both !== undefined) throw wrong(value, at, `${JSON.stringify(both)} is to be used and to be avoided`, form);
    locales[name] = { use, avoid };
  }
  if (Object.keys(locales).length === 0) throw wrong(node, at, 'a term without a locale', form);
  return { source: source.text.trim(), locales };
}

function isTag(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false;
  }
}

function wrong({ start, end }: Pick<YamlNode, 'start' | 'end'>, at: Placer, message: string, fix: string): UsageError {
  return new UsageError(message, { place: at(start, end), fix });
}
