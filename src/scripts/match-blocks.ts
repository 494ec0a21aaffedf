/** A sentence of the page, and what the source says there; either may be empty. */
export interface AlignedText {
  readonly own: string;
  readonly source: string;
  readonly code: boolean;
}

/** How far ahead a block is looked for: behind rows that the page does not show as they are. */
const reach = 60;

/**
 * Finds the blocks of a page among its aligned sentences. Both run in the same order; white space does not count.
 * @param blocks texts of the page's leaf blocks
 * @returns of each block what the source says; null where it says the same, or nothing, or the block is not found
 */
export function matchBlocks(blocks: readonly string[], sentences: readonly AlignedText[]): (string | null)[] {
  const own = sentences.map((sentence) => bare(sentence.own));
  let next = 0;
  return blocks.map((block) => {
    const wanted = bare(block);
    for (let from = next; from < Math.min(sentences.length, next + reach); from++) {
      const to = endOf(wanted, own, from);
      if (to < 0) continue;
      next = to;
      return sourceOf(wanted, sentences.slice(from, to));
    }
    return null;
  });
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Behind the last of the sentences from `from` that make up the block together; -1 where they do not. */
function endOf(wanted: string, own: readonly string[], from: number): number {
  if (own[from] === '') return -1;
  let rest = wanted;
  for (let at = from; at < own.length; at++) {
    if (!rest.startsWith(own[at]!)) return -1;
    rest = rest.slice(own[at]!.length);
    if (rest === '') return at + 1;
  }
  return -1;
}

function sourceOf(wanted: string, sentences: readonly AlignedText[]): string | null {
  const texts = sentences.map(({ source, code }) => (code ? source : source.replaceAll(/\s+/g, ' ').trim()));
  const text = texts.filter((said) => said !== '').join(' ');
  return text === '' || bare(text) === wanted ? null : text;
}
