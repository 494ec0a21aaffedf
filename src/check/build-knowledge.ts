import type { PageText } from '../model/block.ts';
import type { Knowledge } from './knowledge.ts';
import { isIdentifier } from './tokens-of.ts';
import type { CheckedTopic } from './topic-rule.ts';

/** What one topic adds to the knowledge; plain data, so that it can be kept until the topic changes. */
export interface TopicKnowledge {
  readonly elementNames: readonly string[];
  readonly literals: readonly string[];
  /** Counts of words by locale tag; '' for the source. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Letters of any script, with marks, apostrophes and hyphens left out: what counts as a word. */
const wordForm = /[\p{L}\p{M}\p{Nd}_]+/gu;
const name = /^[A-Za-z_][\w.-]*$/;

/** What one topic adds: names of its element, literals of its code and of the source's emphasis, and its words. */
export function topicKnowledge({ topic, versions }: CheckedTopic): TopicKnowledge {
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
      for (const [word] of (isSource ? text : text.toLowerCase()).matchAll(wordForm)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return { elementNames: [...elementNames].sort(), literals: [...literals].sort(), words };
}

/** What is known besides the words of the topics: `stringTable(topics.flatMap(countedStrings))`, `io/writing.ts`, the setting `terms`. */
export type GivenKnowledge = Pick<Knowledge, 'strings' | 'writings' | 'terms'>;

const nothingGiven: GivenKnowledge = { strings: new Map(), writings: new Map(), terms: [] };

/** What several topics add together. */
export function joinTopics(parts: Iterable<TopicKnowledge>): TopicKnowledge {
  const elementNames = new Set<string>();
  const literals = new Set<string>();
  const words = new Map<string, Map<string, number>>();
  for (const part of parts) {
    for (const element of part.elementNames) elementNames.add(element);
    for (const literal of part.literals) literals.add(literal);
    for (const [tag, counts] of part.words) {
      const into = words.get(tag) ?? new Map<string, number>();
      words.set(tag, into);
      for (const [word, count] of counts) into.set(word, (into.get(word) ?? 0) + count);
    }
  }
  return { elementNames: [...elementNames].sort(), literals: [...literals].sort(), words };
}

/** The knowledge of all topics. The order of topics does not matter. */
export function joinKnowledge(parts: Iterable<TopicKnowledge>, given: GivenKnowledge = nothingGiven): Knowledge {
  const { elementNames, literals, words } = joinTopics(parts);
  const targetWords = new Map([...words].filter(([tag]) => tag !== ''));
  return {
    elementNames: new Set(elementNames),
    literals: new Set(literals),
    sourceWords: words.get('') ?? new Map(),
    targetWords,
    ...given,
  };
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
