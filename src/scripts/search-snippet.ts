import { bestBlock, excerpt } from '../search/marks.ts';
import type { QueryWord } from '../search/words.ts';

const pages = new Map<string, Promise<readonly string[]>>();

/** The part of a page's text that answers a query best, or null where the page has none of its words. */
export async function pageSnippet(address: string, words: readonly QueryWord[]): Promise<string | null> {
  let blocks = pages.get(address);
  if (!blocks) {
    blocks = blocksOf(address);
    blocks.catch(() => pages.delete(address));
    pages.set(address, blocks);
  }
  const block = bestBlock(await blocks, words);
  return block === null ? null : excerpt(block, words);
}

/** The blocks of text of a page. A parsed document runs and loads nothing. */
async function blocksOf(address: string): Promise<string[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const extra of parsed.querySelectorAll('.doc :is(.side, .versions, .anchor)')) extra.remove();
  return [...parsed.querySelectorAll('.doc :is(p, li, td, th, dt, dd, h2, h3, h4, h5, h6, pre)')]
    .filter((block) => !block.querySelector('p, li, td'))
    .map((block) => block.textContent.replaceAll(/\s+/g, ' ').trim());
}
