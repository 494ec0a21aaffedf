import type { Block, BlockKind, InlineCode, PageText, Segment } from '../model/block.ts';

const kinds: readonly BlockKind[] = ['heading', 'paragraph', 'item', 'cell', 'code', 'quote', 'html'];
const codeKinds: readonly InlineCode['kind'][] = ['link', 'image', 'code', 'strong', 'emphasis', 'other'];

/** Kind, section, start, length, text, column. */
type WrittenBlock = readonly [number, number, number, number, string, number];
/** Block, start, length, text or 0 where it is the block's, codes. */
type WrittenSegment = readonly [number, number, number, string | 0, readonly WrittenCode[]];
/** Kind, start, length, text, address. */
type WrittenCode = readonly [number, number, number, string, string];

/** Blocks and sentences of a page as a line of JSON, a third as long as the objects themselves would be. */
export function writtenText({ blocks, segments }: PageText): string {
  const sections = [...new Set(blocks.map(({ section }) => section))];
  const numbers = new Map(sections.map((section, number) => [section, number]));
  return JSON.stringify([
    sections,
    blocks.map(({ kind, section, start, end, text, column }): WrittenBlock => {
      return [kinds.indexOf(kind), numbers.get(section)!, start, end - start, text, column];
    }),
    segments.map(({ block, start, end, text, codes }): WrittenSegment => {
      return [block, start, end - start, text === blocks[block]!.text ? 0 : text, codes.map(writtenCode)];
    }),
  ]);
}

function writtenCode({ kind, start, end, text, href }: InlineCode): WrittenCode {
  return [codeKinds.indexOf(kind), start, end - start, text, href];
}

/** The text that `writtenText` wrote. */
export function readText(line: string): PageText {
  const [sections, writtenBlocks, writtenSegments] = JSON.parse(line) as [string[], WrittenBlock[], WrittenSegment[]];
  const blocks = writtenBlocks.map(([kind, section, start, length, text, column]): Block => {
    return { kind: kinds[kind]!, section: sections[section]!, start, end: start + length, text, column };
  });
  const segments = writtenSegments.map(([block, start, length, text, codes]): Segment => {
    return {
      block,
      start,
      end: start + length,
      text: text === 0 ? blocks[block]!.text : text,
      codes: codes.map(readCode),
    };
  });
  return { blocks, segments };
}

function readCode([kind, start, length, text, href]: WrittenCode): InlineCode {
  return { kind: codeKinds[kind]!, start, end: start + length, text, href };
}
