import { type Finding, finding } from '../model/finding.ts';
import type { Limits } from '../model/options.ts';
import type { TocItem } from '../model/toc.ts';
import { plainList } from './plain-list.ts';
import type { Placer } from './source-text.ts';
import { strictYaml } from './strict-yaml.ts';
import type { YamlMap, YamlNode, YamlText } from './yaml-node.ts';

/** Findings of one table that are worth saying. */
const MOST_FINDINGS = 20;

interface Reading {
  readonly place: Placer;
  readonly findings: Finding[];
}

/**
 * Reads a DocFX table of contents: a list of `name`, `href`, `items`, or a mapping that has the list under `items`.
 *
 * In: the decoded text of `TOC.yml`, its places, limits (depth counts lines inside lines). Out: its lines, and NA001 for
 * each one that cannot be read; broken YAML gives no lines. Unknown keys are ignored. Never throws.
 * Source: DocFX documentation, "Table of contents".
 */
export function readToc(text: string, place: Placer, limits: Limits): { items: TocItem[]; findings: Finding[] } {
  // Each line is a mapping inside a list: two levels of YAML.
  const depth = 2 * limits.frontMatterDepth;
  const plain = plainList(text, depth);
  const { root, faults } = plain ? { root: plain, faults: [] } : strictYaml(text, { depth, aliases: limits.aliases });
  const findings = faults.map(({ start, end, message }) => finding('NA001', place(start, end), message));
  if (findings.length > 0) return { items: [], findings };
  const reading = { place, findings };
  const top = root?.kind === 'map' ? (root.entries.get('items')?.value ?? root) : root;
  if (top?.kind === 'list') return { items: lines(top, reading), findings };
  say(reading, top ?? { kind: 'nothing', start: 0, end: 0 }, 'the table of contents is no list');
  return { items: [], findings };
}

function lines(node: YamlNode, reading: Reading): TocItem[] {
  if (node.kind === 'nothing') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => line(item, reading));
  say(reading, node, `items is a ${node.kind}, not a list`);
  return [];
}

function line(node: YamlNode, reading: Reading): TocItem[] {
  if (node.kind !== 'map') {
    say(reading, node, `a line is a ${node.kind}, not a mapping with name and href`);
    return [];
  }
  const name = text(node, 'name', reading);
  const href = text(node, 'href', reading);
  const below = node.entries.get('items')?.value;
  if (!name && !href && !below) {
    say(reading, node, 'a line without name, href and items');
    return [];
  }
  const { start, end } = href ?? name ?? node;
  const items = below ? lines(below, reading) : [];
  return [{ name: name?.text ?? '', href: href?.text ?? null, items, place: reading.place(start, end) }];
}

function text(map: YamlMap, key: string, reading: Reading): YamlText | null {
  const value = map.entries.get(key)?.value;
  if (!value || value.kind === 'nothing') return null;
  if (value.kind === 'text') return value.text.trim() === '' ? null : { ...value, text: value.text.trim() };
  say(reading, value, `${key} is a ${value.kind}, not a text`);
  return null;
}

function say({ place, findings }: Reading, node: YamlNode, message: string): void {
  if (findings.length < MOST_FINDINGS) findings.push(finding('NA001', place(node.start, node.end), message));
}
