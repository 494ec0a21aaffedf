import { join, relative, sep } from 'node:path';
import { namedFile } from '../io/named-file.ts';
import type { Options } from '../model/options.ts';
import { type RuleId, rules } from '../model/rules.ts';
import { UsageError } from '../model/usage-error.ts';
import type { Placer } from '../read/source-text.ts';
import type { YamlNode } from '../read/yaml-node.ts';
import type { IgnoreEntry } from '../triage/apply-ignores.ts';
import { nearest } from './nearest.ts';
import { group, text } from './setting-readers.ts';
import { wrongNode, yamlList } from './yaml-file.ts';

const usualName = 'hexapla-ignore.yml';
const readEntry = group({ key: text, rule: text, reason: text });
const form = 'write - {key: …, rule: …, reason: …}; the key stands with the finding in every report';

/**
 * The findings that may stay: the file that the setting `ignore` names, else `hexapla-ignore.yml` where people work. Throws a
 * UsageError with a place for whatever is wrong in it, and for a named file that is missing.
 */
export function readIgnores({ ignore, workFolder }: Options): IgnoreEntry[] {
  const path = ignore || join(workFolder, usualName);
  const file = relative(workFolder, path).split(sep).join('/');
  const bytes = namedFile(path);
  if (bytes) return ignoreEntries(bytes, file);
  if (ignore === '') return [];
  throw new UsageError(`the ignore file ${file} does not exist`, { fix: 'correct ignore in the configuration' });
}

/** The entries of an ignore file. In: its bytes and its name. Throws a UsageError with a place. */
export function ignoreEntries(bytes: Uint8Array, file: string): IgnoreEntry[] {
  const { items, at } = yamlList(bytes, file, 'the ignore file', form);
  return items.map((item) => entry(item, at));
}

function entry(node: YamlNode, at: Placer): IgnoreEntry {
  if (node.kind !== 'map') throw wrongNode(node, at, 'an ignore entry is not a mapping', form);
  const { key = '', rule = '', reason = '' } = readEntry(node, '', at);
  const partOf = (name: string) => node.entries.get(name)?.value ?? node;
  if (!/^[0-9a-f]{16}$/.test(key))
    throw wrongNode(partOf('key'), at, 'the key is not one that a report has shown', form);
  if (!Object.hasOwn(rules, rule)) {
    const near = nearest(rule, Object.keys(rules) as RuleId[]);
    throw wrongNode(
      partOf('rule'),
      at,
      `there is no rule ${JSON.stringify(rule)}`,
      near ? `did you mean ${near}?` : form,
    );
  }
  if (reason.trim() === '')
    throw wrongNode(partOf('reason'), at, 'an ignore entry without a reason', 'say why it may stay');
  return { key, rule, reason: reason.trim(), place: at(node.start, node.end) };
}
