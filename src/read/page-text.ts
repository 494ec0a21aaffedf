import { VFile } from 'vfile';
import type { Block, PageText, Segment } from '../model/block.ts';
import { defaultLimits } from '../model/defaults.ts';
import { startOf } from '../model/place.ts';
import { type Half, splitBilingual } from './bilingual.ts';
import type { Reading } from './context.ts';
import { frontMatterFence } from './front-matter-fence.ts';
import { inlineText } from './inline-text.ts';
import { type LeafBlock, leafBlocks } from './leaf-blocks.ts';
import { nestingBound } from './markdown-limits.ts';
import { plainHtml } from './plain-html.ts';
import { markdownTree } from './satteri-parser.ts';
import { sectionKeys } from './section-keys.ts';
import { oneLine, segmentsOf } from './segments.ts';
import type { SentenceCuts } from './sentence-cuts.ts';

const steps = [plainHtml(), sectionKeys()];
const nowhere = startOf('');

/**
 * Blocks and sentences of a page, as ranges of its file. Of a bilingual page it is the translation.
 * Never throws: a text too deep to be parsed has none.
 * @param text the decoded file with its front matter
 */
export function pageText(text: string, cuts: SentenceCuts): PageText {
  const bodyStart = frontMatterFence(text)?.bodyStart ?? 0;
  const body = text.slice(bodyStart);
  return halfText(splitBilingual(body, bodyStart)?.target ?? { text: body, toFile: (at) => bodyStart + at }, cuts);
}

/** Blocks and sentences of the original in a bilingual page, as ranges of the file; null where the page is not bilingual. */
export function originalText(text: string, cuts: SentenceCuts): PageText | null {
  const bodyStart = frontMatterFence(text)?.bodyStart ?? 0;
  const halves = splitBilingual(text.slice(bodyStart), bodyStart);
  return halves && halfText(halves.source, cuts);
}

function halfText(half: Half, cuts: SentenceCuts): PageText {
  const source = half.text;
  if (nestingBound(source) > defaultLimits.nesting) return { blocks: [], segments: [] };
  const tree = markdownTree(source);
  const nothing = { findings: [], headings: [], anchors: [], links: [] };
  const reading: Omit<Reading, 'locale'> = {
    limits: defaultLimits,
    calloutWords: {},
    placeOf: () => nowhere,
    ...nothing,
  };
  const file = new VFile({ data: { reading: reading as Reading } });
  for (const step of steps) step(tree, file);
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  const toFile = (offset: number): number => half.toFile(offset);
  for (const leaf of leafBlocks(tree)) addBlock(leaf, source, cuts, toFile, blocks, segments);
  return { blocks, segments };
}

/** Blocks without anything to read (an empty cell, a line break of its own) are left out. */
function addBlock(
  leaf: LeafBlock,
  source: string,
  cuts: SentenceCuts,
  toFile: (offset: number) => number,
  blocks: Block[],
  segments: Segment[],
): void {
  const { kind, section, node, column } = leaf;
  const start = toFile(node.position?.start.offset ?? 0);
  const end = toFile((node.position?.end.offset ?? 1) - 1) + 1;
  const index = blocks.length;
  if (node.type === 'code' || node.type === 'html') {
    const text = (node.type === 'code' ? node.value : node.value.replaceAll(/<!--[\s\S]*?-->|<[^>]*>/g, ' ')).trim();
    if (text === '') return;
    blocks.push({ kind, section, start, end, text, column });
    segments.push({ block: index, start, end, text, codes: [] });
    return;
  }
  const inline = inlineText(node, source, leaf.quoted);
  const text = oneLine(inline.plain);
  if (text === '') return;
  blocks.push({ kind, section, start, end, text, column });
  segments.push(...segmentsOf(index, inline, source, cuts, toFile));
}
