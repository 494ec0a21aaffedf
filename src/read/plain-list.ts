import { valueAt } from './plain-yaml.ts';
import type { YamlEntry, YamlNode, YamlText } from './yaml-node.ts';

/** One line: its head (indent, a dash and room behind it if it begins an item, the key), the rest. */
const line = /(( *)(- +)?([A-Za-z][\w.-]{0,99}):(?: +|(?=[\r\n]|$)))([^\r\n]*)(?:\r?\n|$)/y;
const blankLine = / *(?:\r?\n|$)/y;

interface Line {
  /** The column of the dash; -1: there is none. */
  readonly dash: number;
  /** The column of the key. */
  readonly column: number;
  /** Where the dash or the key stands in the text. */
  readonly start: number;
  readonly key: YamlText;
  readonly value: YamlText | null;
}

/**
 * A list of mappings with texts and further such lists in them, as nearly every table of contents is written; null for anything
 * else, which `strictYaml` then reads. What it does return equals what `strictYaml` would return (a test holds it), in a
 * fraction of the time.
 * @param depth levels of nesting, those of lists and those of mappings
 */
export function plainList(text: string, depth: number): YamlNode | null {
  const lines = linesOf(text);
  const first = lines?.[0];
  if (!lines || !first || first.dash < 0) return null;
  const reading = { lines, next: 0 };
  const list = listAt(reading, first.dash, depth);
  return reading.next === lines.length ? list : null;
}

interface Reading {
  readonly lines: readonly Line[];
  next: number;
}

/** The list whose first line is next; null where something in it is not plain. It ends before the first line that is not its own. */
function listAt(reading: Reading, dash: number, depth: number): YamlNode | null {
  if (depth < 2) return null;
  const { lines } = reading;
  const { start } = lines[reading.next]!;
  const items: YamlNode[] = [];
  while (lines[reading.next]?.dash === dash) {
    const item = mapAt(reading, depth - 2);
    if (!item) return null;
    items.push(item);
  }
  return { kind: 'list', items, start, end: items.at(-1)!.end };
}

function mapAt(reading: Reading, depth: number): YamlNode | null {
  const { lines } = reading;
  const { column, key: first } = lines[reading.next]!;
  const entries = new Map<string, YamlEntry>();
  let end = 0;
  do {
    const { key, value } = lines[reading.next++]!;
    const below = lines[reading.next];
    const isList = value === null && below !== undefined && below.dash >= column;
    const node = isList ? listAt(reading, below.dash, depth) : (value ?? nothingAfter(key));
    if (!node || entries.has(key.text)) return null;
    entries.set(key.text, { key, value: node });
    end = node.end;
  } while (lines[reading.next]?.dash === -1 && lines[reading.next]?.column === column);
  return { kind: 'map', entries, start: first.start, end };
}

function nothingAfter({ end }: YamlText): YamlNode {
  return { kind: 'nothing', start: end, end };
}

/** The lines with something on them; null where one is not plain. */
function linesOf(text: string): Line[] | null {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    line.lastIndex = at;
    const match = line.exec(text);
    if (match) {
      const [whole, head = '', indent = '', dash = '', name = '', rest = ''] = match;
      const column = indent.length + dash.length;
      const value = valueAt(rest, at + head.length);
      if (value === undefined) return null;
      const key = { kind: 'text', text: name, start: at + column, end: at + column + name.length } as const;
      lines.push({ dash: dash === '' ? -1 : indent.length, column, start: at + indent.length, key, value });
      at += whole.length;
    } else {
      blankLine.lastIndex = at;
      const blank = blankLine.exec(text)?.[0];
      if (!blank) return null;
      at += blank.length;
    }
  }
  return lines;
}
