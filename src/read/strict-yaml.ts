import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Parser,
  Scalar,
  type YAMLMap,
  type Node as YamlLibraryNode,
} from 'yaml';
import { quoted } from './quoted.ts';
import { depthBeyond } from './yaml-depth.ts';
import type { YamlEntry, YamlNode, YamlText } from './yaml-node.ts';

export interface YamlFault {
  /** depth, aliases: more than the limit · surrogate: half a character by escapes · syntax: anything else. */
  readonly kind: 'syntax' | 'depth' | 'aliases' | 'surrogate';
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface YamlLimits {
  readonly depth: number;
  readonly aliases: number;
}

/** Faults of one text that are worth saying: the rest mostly follow from the first ones. */
const MOST_FAULTS = 5;

/** YAML 1.2 core schema: no dates, no merge keys. Duplicate keys are found here, since the library compares all pairs. */
const settings = { version: '1.2', schema: 'core', strict: true, uniqueKeys: false, logLevel: 'silent' } as const;

/**
 * Reads one YAML document strictly.
 *
 * In: the text; a lone CR ends a line (YAML 1.2.2 section 5.4), which the library does not know. Out: its root; null
 * where it is empty, or with at least one fault: syntax, duplicate keys, unknown tags, keys that are no text, unpaired
 * surrogates, nesting deeper than `limits.depth`, more aliases than `limits.aliases`. Aliases share the node that they
 * name and are never copied out, so a small text stays small.
 * Never throws.
 */
export function strictYaml(written: string, limits: YamlLimits): { root: YamlNode | null; faults: YamlFault[] } {
  const text = written.replace(/\r(?!\n)/g, '\n');
  const tokens = [...new Parser().parse(text)];
  const deep = depthBeyond(tokens, limits.depth);
  if (deep !== null) {
    const message = `nested deeper than ${limits.depth} levels`;
    return { root: null, faults: [{ kind: 'depth', start: deep, end: deep + 1, message }] };
  }
  const documents = [...new Composer(settings).compose(tokens, true, text.length)];
  const faults = syntaxFaults(documents, text);
  const reading = new Reading(limits.aliases, faults);
  const read = faults.length > 0 ? null : reading.node((documents[0]?.contents ?? null) as YamlLibraryNode | null, 0);
  const root = faults.length > 0 || read?.kind === 'nothing' ? null : read;
  return { root, faults: faults.slice(0, MOST_FAULTS) };
}

function syntaxFaults(documents: readonly Document[], text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  for (const document of documents) {
    for (const { pos, code, message } of [...document.errors, ...document.warnings]) {
      const tab = code === 'UNEXPECTED_TOKEN' ? tabBefore(text, pos[0]) : null;
      if (tab !== null) faults.push({ kind: 'syntax', start: tab, end: tab + 1, message: tabMessage });
      else {
        const end = Math.min(pos[1], text.length);
        faults.push({ kind: 'syntax', start: pos[0], end, message: plainMessage(code, message) });
      }
    }
  }
  const second = documents[1]?.range?.[0];
  if (second !== undefined) {
    faults.push({ kind: 'syntax', start: second, end: second, message: 'a second YAML document begins here' });
  }
  return faults.sort((a, b) => a.start - b.start);
}

const tabMessage = 'a tab indents this line; YAML allows spaces only';

/** The tab that indents the line of an offset: the library sometimes only stumbles over what comes after it. */
function tabBefore(text: string, offset: number): number | null {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(line, offset)) ?? [];
  return indent.includes('\t') && indent.length === offset - line ? line + indent.indexOf('\t') : null;
}

/** The faults that writers make most often, in plain words; the library's own words for the others. */
function plainMessage(code: string, message: string): string {
  if (code === 'TAB_AS_INDENT') return tabMessage;
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'a value with ": " in it must stand in quotes';
  if (message.startsWith('Missing closing')) return 'a quotation mark before this place is never closed';
  if (/end with a [\]}]/.test(message)) return 'a bracket before this place is never closed';
  const first = message.split('\n', 1)[0] ?? '';
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** Turns the library's nodes into ours; `faults` grows on the way. */
class Reading {
  private readonly anchors = new Map<string, YamlNode>();
  private aliases = 0;
  private readonly mostAliases: number;
  private readonly faults: YamlFault[];

  constructor(mostAliases: number, faults: YamlFault[]) {
    this.mostAliases = mostAliases;
    this.faults = faults;
  }

  /** `at` is the place of a node that is not there. */
  node(node: YamlLibraryNode | null, at: number): YamlNode {
    if (node === null) return { kind: 'nothing', start: at, end: at };
    const [start, end] = node.range ?? [at, at];
    if (isAlias(node)) return this.alias(node.source, start, end);
    const read = this.value(node, start, end, at);
    const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, read);
    return read;
  }

  private value(node: YamlLibraryNode, start: number, end: number, at: number): YamlNode {
    if (isMap(node)) {
      const entries = this.entries(node as YAMLMap);
      const last = [...entries.values()].at(-1)?.value.end ?? end;
      return { kind: 'map', entries, start, end: node.flow ? end : last };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item as YamlLibraryNode | null, start));
      return { kind: 'list', items, start, end: node.flow ? end : (items.at(-1)?.end ?? end) };
    }
    const scalar = node as Scalar;
    const text = scalar.source ?? '';
    if (scalar.type === Scalar.PLAIN && (text === '' || text === '~')) return { kind: 'nothing', start: at, end: at };
    if (!text.isWellFormed()) this.fault('surrogate', start, end, 'half a character: a surrogate without its pair');
    return { kind: 'text', text, start, end };
  }

  private entries(map: YAMLMap): ReadonlyMap<string, YamlEntry> {
    const entries = new Map<string, YamlEntry>();
    for (const pair of map.items) {
      const at = (pair.key as YamlLibraryNode | null)?.range?.[0] ?? map.range?.[0] ?? 0;
      const key = this.key(this.node(pair.key as YamlLibraryNode | null, at));
      const value = this.node(pair.value as YamlLibraryNode | null, key.end);
      if (entries.has(key.text)) {
        this.fault('syntax', key.start, key.end, `the key ${quoted(key.text)} stands here a second time`);
      } else entries.set(key.text, { key, value });
    }
    return entries;
  }

  private key(key: YamlNode): YamlText {
    if (key.kind === 'text') return key;
    const { start, end } = key;
    this.fault('syntax', start, end, key.kind === 'nothing' ? 'a key is missing' : `a ${key.kind} cannot be a key`);
    return { kind: 'text', text: `?${start}`, start, end };
  }

  private alias(name: string, start: number, end: number): YamlNode {
    this.aliases += 1;
    if (this.aliases === this.mostAliases + 1) {
      this.fault('aliases', start, end, `more than ${this.mostAliases} aliases`);
    }
    const target = this.anchors.get(name);
    if (target) return { ...target, start, end };
    this.fault('syntax', start, end, `no anchor ${quoted(`&${name}`)} stands before this alias`);
    return { kind: 'nothing', start, end };
  }

  private fault(kind: YamlFault['kind'], start: number, end: number, message: string): void {
    this.faults.push({ kind, start, end, message });
  }
}
