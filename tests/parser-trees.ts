import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { satteriParser } from '../src/read/satteri-parser.ts';

const ours = unified().use(satteriParser).freeze();
const theirs = unified().use(remarkParse).use(remarkGfm).freeze();

/** Both trees of a Markdown text, in a form that `toEqual` and `===` can compare. */
export function bothTrees(markdown: string): { ours: unknown; theirs: unknown } {
  return { ours: comparable(ours.parse(markdown)), theirs: comparable(theirs.parse(markdown)) };
}

/** Where two trees differ first, as the path of keys from the root; null where they are equal. */
export function firstDifference(ours: unknown, theirs: unknown, path = 'root'): string | null {
  if (Object.is(ours, theirs)) return null;
  if (typeof ours !== 'object' || typeof theirs !== 'object' || !ours || !theirs) {
    return `${path}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`;
  }
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  for (const key of keys) {
    const values = [ours, theirs].map((node) => (node as Record<string, unknown>)[key]);
    const found = firstDifference(values[0], values[1], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

/** Without keys that are undefined, and without `data`, which is each parser's own. */
function comparable(tree: object): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'data' ? undefined : value)));
}
