import type { AlignedTopic } from '../model/aligned-topic.ts';
import type { PageText } from '../model/block.ts';
import type { TextTable } from './text-table.ts';
import { isIdentifier } from './tokens-of.ts';
import type { CheckedTopic } from './topic-rule.ts';

/** What one topic adds to the knowledge: numbers of a table of texts. Plain data, kept until the topic changes. */
export interface TopicKnowledge {
  /** The tag of each column; '' for the first one, which is the source. */
  readonly tags: Int32Array;
  readonly elementNames: Int32Array;
  readonly literals: Int32Array;
  /** Three numbers each: tag, word, how often. */
  readonly words: Int32Array;
  /** Four numbers for each string: tag, section, source, target. */
  readonly strings: Int32Array;
}

/** Letters of any script, with marks, apostrophes and hyphens left out: what counts as a word. */
const wordForm = /[\p{L}\p{M}\p{Nd}_]+/gu;
const name = /^[A-Za-z_][\w.-]*$/;

/** What one topic adds: names of its element, literals of its code and of the source's emphasis, its words and strings. */
export function topicKnowledge({ topic, versions }: CheckedTopic, table: TextTable): TopicKnowledge {
  const elementNames = new Set<string>();
  const literals = new Set<string>();
  const words = new Map<string, Map<string, number>>();
  for (const [index, column] of topic.columns.entries()) {
    const { page } = versions[index]!;
    if (page?.element && name.test(page.element)) elementNames.add(page.element);
    const isSource = index === 0;
    if (isSource) addLiterals(column.text, literals);
    const tag = isSource ? '' : column.tag;
    const counts = words.get(tag) ?? new Map<string, number>();
    words.set(tag, counts);
    for (const { text, block } of column.text.segments) {
      if (column.text.blocks[block]!.kind === 'code') continue;
      for (const word of (isSource ? text : text.toLowerCase()).match(wordForm) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  const ids = (texts: Iterable<string>): Int32Array => Int32Array.from(texts, (text) => table.id(text));
  return {
    tags: ids(words.keys()),
    elementNames: ids(elementNames),
    literals: ids(literals),
    words: Int32Array.from(
      [...words].flatMap(([tag, counts]) =>
        Array.from(counts, ([word, count]) => [table.id(tag), table.id(word), count]).flat(),
      ),
    ),
    strings: topicStrings(topic, table),
  };
}

/** The strings of a topic, of every locale that has both sides; code blocks are no strings. */
function topicStrings({ columns, rows }: AlignedTopic, table: TextTable): Int32Array {
  const found: number[] = [];
  for (const { section, kind, sentences } of rows) {
    if (kind === 'code') continue;
    for (const { members, was } of sentences) {
      const now = textOf(columns[0]!.text, members[0]!);
      for (const [index, { locale, tag, text }] of columns.entries()) {
        const source = was[index] ?? now;
        const target = textOf(text, members[index]!);
        if (index > 0 && locale !== null && source !== '' && target !== '')
          found.push(table.id(tag), table.id(section), table.id(source), table.id(target));
      }
    }
  }
  return Int32Array.from(found);
}

function textOf({ segments }: PageText, indexes: readonly number[]): string {
  return indexes.length === 1 ? segments[indexes[0]!]!.text : indexes.map((index) => segments[index]!.text).join(' ');
}

/** The same with other numbers. @param ids the new number of each old one */
export function renumbered({ tags, elementNames, literals, words, strings }: TopicKnowledge, ids: ArrayLike<number>) {
  return {
    tags: tags.map((id) => ids[id]!),
    elementNames: elementNames.map((id) => ids[id]!),
    literals: literals.map((id) => ids[id]!),
    words: words.map((number, at) => (at % 3 === 2 ? number : ids[number]!)),
    strings: strings.map((id) => ids[id]!),
  } satisfies TopicKnowledge;
}

function addLiterals({ blocks, segments }: PageText, literals: Set<string>): void {
  for (const { kind, text } of blocks) if (kind === 'code') for (const word of literalsOfCode(text)) literals.add(word);
  for (const { codes, block } of segments) {
    const inTextValue = blocks[block]!.section.startsWith('text-value');
    for (const { kind, text } of codes) {
      if (kind === 'link' || kind === 'image' || !name.test(text)) continue;
      if (kind === 'code' || inTextValue || isIdentifier(text)) literals.add(text);
    }
  }
}

/** Names of XML elements and attributes, their values, and texts of elements that are one value or a choice of them. */
function literalsOfCode(code: string): string[] {
  const found: string[] = [];
  for (const [, element] of code.matchAll(/<\/?(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/g)) found.push(element!);
  for (const [, attribute, value] of code.matchAll(/\s(?:xmlns:)?([A-Za-z_][\w.:-]*)\s*=\s*"([^"]*)"/g)) {
    found.push(attribute!);
    found.push(...choice(value!));
  }
  for (const [, text] of code.matchAll(/>([^<>]+)</g)) found.push(...choice(text!));
  return found;
}

/** `on or off` → both; one value → itself; a sentence → nothing. */
function choice(text: string): string[] {
  const parts = text.trim().split(/\s*(?:\||,\s*or\s|,|\sor\s)\s*/);
  return parts.every((part) => name.test(part)) ? parts : [];
}
