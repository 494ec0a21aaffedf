import { defaultLimits } from '../model/defaults.ts';
import { UsageError } from '../model/usage-error.ts';
import { decode, type Placer, placer } from '../read/source-text.ts';
import { strictYaml } from '../read/strict-yaml.ts';
import type { YamlNode } from '../read/yaml-node.ts';

/** What a YAML file holds, and how its places are told. */
export interface YamlFile {
  /** null: an empty file. */
  readonly root: YamlNode | null;
  readonly at: Placer;
}

/**
 * Reads a file that people write for us. In: its bytes and its name. Throws a UsageError with a place for bytes that are no
 * text and for YAML that is broken.
 */
export function yamlFile(bytes: Uint8Array, file: string): YamlFile {
  const { text, findings } = decode(bytes, file, defaultLimits);
  const refused = findings.find(({ rule }) => rule !== 'FI004');
  if (refused) throw new UsageError(refused.message, { place: refused.place, fix: refused.fix ?? '' });
  const at = placer(file, text ?? '');
  const limits = { depth: defaultLimits.frontMatterDepth, aliases: defaultLimits.aliases };
  const { root, faults } = strictYaml(text ?? '', limits);
  const [fault] = faults;
  if (fault) {
    const place = at(fault.start, fault.end);
    throw new UsageError(fault.message, { place, fix: 'correct the YAML at the marked place' });
  }
  return { root, at };
}

/**
 * The entries of a file that is one list; none of an empty file. Throws as `yamlFile` does.
 * @param what the file is, for the error
 * @param fix what an entry looks like
 */
export function yamlList(
  bytes: Uint8Array,
  file: string,
  what: string,
  fix: string,
): { readonly items: readonly YamlNode[]; readonly at: Placer } {
  const { root, at } = yamlFile(bytes, file);
  if (root && root.kind !== 'list') throw wrongNode(root, at, `${what} is not a list`, fix);
  return { items: root?.items ?? [], at };
}

/** The error for an entry that cannot be meant. */
export function wrongNode(
  { start, end }: Pick<YamlNode, 'start' | 'end'>,
  at: Placer,
  message: string,
  fix: string,
): UsageError {
  return new UsageError(message, { place: at(start, end), fix });
}
