import type { YamlEntry, YamlMap, YamlNode, YamlText } from './yaml-node.ts';

/** One line: `key: …` or `- …`, nothing indented; its head, the key, the rest. */
const line = /((?:([A-Za-z][\w.-]{0,99}):(?: +|(?=[\r\n]|$)))|- +)([^\r\n]*)(?:\r?\n|$)/y;
const blankLine = / *(?:\r?\n|$)/y;

/** A value that begins with no indicator of YAML and has no ": " or " #" in it. */
const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`~\p{Z}](?:(?!: | #)[^\t\p{Cc}\p{Zl}\p{Zp}\uFEFF])*(?<!:)$/u;
/** A value in quotes without escapes. */
const inQuotes = /^(?:"[^"\\\t\p{Cc}\p{Zl}\p{Zp}\uFEFF]*"|'[^'\t\p{Cc}\p{Zl}\p{Zp}\uFEFF]*')$/u;

interface Line {
  readonly key: YamlText | null;
  readonly value: YamlText | null;
  readonly start: number;
}

/**
 * Front matter as nearly every page has it, read line by line; null for anything else, which `strictYaml` then reads.
 * What it does return equals what `strictYaml` would return (a test holds it), in a fraction of the time.
 */
export function plainYaml(text: string): YamlMap | null {
  const lines = linesOf(text);
  const first = lines?.[0];
  if (!lines || !first?.key) return null;
  const entries = new Map<string, YamlEntry>();
  let end = 0;
  for (let i = 0; i < lines.length; ) {
    const { key, value } = lines[i] as Line;
    if (!key || entries.has(key.text)) return null;
    i += 1;
    const items: YamlText[] = [];
    const start = lines[i]?.start ?? 0;
    while (value === null && lines[i]?.key === null) items.push((lines[i++] as Line).value as YamlText);
    const node = value ?? listOf(items, start) ?? ({ kind: 'nothing', start: key.end, end: key.end } as const);
    entries.set(key.text, { key, value: node });
    end = node.end;
  }
  return { kind: 'map', entries, start: first.start, end };
}

/** The lines with something on them; null where one is not plain. */
function linesOf(text: string): Line[] | null {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const match = matchAt(line, text, at) ?? matchAt(blankLine, text, at);
    if (!match) return null;
    const [whole, head, name, rest = ''] = match;
    if (head !== undefined) {
      const value = valueAt(rest, at + head.length);
      const key = name === undefined ? null : ({ kind: 'text', text: name, start: at, end: at + name.length } as const);
      if (value === undefined || (value === null && key === null)) return null;
      lines.push({ key, value, start: at });
    }
    at += whole.length;
  }
  return lines;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * The value at the end of a line; null: there is none; undefined: it is not plain.
 * @param start where it stands in the text
 */
export function valueAt(rest: string, start: number): YamlText | null | undefined {
  const written = rest.replace(/ +$/, '');
  const end = start + written.length;
  if (written === '') return null;
  if (plain.test(written)) return { kind: 'text', text: written, start, end };
  return inQuotes.test(written) ? { kind: 'text', text: written.slice(1, -1), start, end } : undefined;
}

function listOf(items: readonly YamlText[], start: number): YamlNode | null {
  const last = items.at(-1);
  return last ? { kind: 'list', items, start, end: last.end } : null;
}
