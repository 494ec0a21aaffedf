import { hash } from 'node:crypto';
import type { AlignedBefore, AlignedTexts } from './align-texts.ts';
import type { PackedFile } from './io/packed-file.ts';
import { type TextPair, textKey } from './model/text-ref.ts';
import { type Sums, sumsName } from './open-aligned.ts';

/** Entries that are no page: what the pages were made of, and what was learnt. */
const keysName = 'keys';
const lessonName = 'lesson';

/** The `lessonKey`, and of each page the keys of its texts and its name. */
type GroupKeys = readonly [lesson: string, pages: readonly (readonly [source: string, target: string, name: string])[]];

/** The packed file of a locale: its pages by name, and what it takes to align it again after an edit. */
export function groupEntries(
  pairs: readonly TextPair[],
  { pages, lesson, lessonKey }: AlignedTexts,
): (readonly [name: string, bytes: Buffer])[] {
  const entries = pairs.map(({ name }, k) => [name, pages[k]!] as const);
  const sums: Sums = Object.fromEntries(entries.map(([name, lines]) => [name, hash('sha1', lines)]));
  const keys: GroupKeys = [
    lessonKey,
    pairs.map(({ name, source, target }) => [textKey(source), textKey(target), name]),
  ];
  const learnt = lesson ? [[lessonName, lesson] as const] : [];
  return [...entries, [sumsName, json(sums)], [keysName, json(keys)], ...learnt];
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** What was written with `groupEntries`. */
export function groupBefore(pack: Pick<PackedFile, 'get'>): AlignedBefore {
  const [lessonKey, keys] = JSON.parse(pack.get(keysName)!.toString()) as GroupKeys;
  const names = new Map(keys.map(([, target, name]) => [target, name]));
  const pages = new Map(keys.map(([source, target, name]) => [name, `${source} ${target}`]));
  return {
    lessonKey,
    lesson: pack.get(lessonName),
    page: ({ name, source, target }) =>
      pages.get(name) === `${textKey(source)} ${textKey(target)}` ? pack.get(name) : null,
    text(key) {
      const name = names.get(key);
      const lines = name === undefined ? null : pack.get(name);
      return lines ? lines.subarray(lines.indexOf('\n') + 1) : null;
    },
  };
}
