import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { finding } from '../model/finding.ts';
import { walkElements } from '../model/walk-tree.ts';
import { type Rendering, renderingOf } from './context.ts';

/** Ids that the renderer gives to footnotes, and those of the page around the content. */
const made = /^(?:fn-|fnref-|footnote-label$)/;
const ours = /^hx-/i;
/** Elements that keep their ids, see `schema.ts`. */
const keepers = /^(?:a|h[1-6]|li|span)$/;

/**
 * Ids in raw HTML are anchors too. Those that other elements of the page have, and those that cannot be one, are taken
 * away: headings and anchors of Markdown come first, wherever they stand.
 */
export function lateAnchors() {
  return (tree: Root, file: VFile): void => {
    const rendering = renderingOf(file);
    const seen = new Set<string>();
    walkElements(tree, (node) => {
      const id = node.properties['id'];
      if (id === undefined || !keepers.test(node.tagName)) return;
      if (typeof id === 'string' && isFree(id, node, rendering, seen)) {
        seen.add(id);
        if (!rendering.keys.has(id) && !made.test(id)) rendering.anchors.push(id);
        return;
      }
      delete node.properties['id'];
      const start = node.position?.start.offset ?? 0;
      const place = rendering.placeOf(start, node.position?.end.offset ?? start);
      const message = `the id "${String(id).slice(0, 60)}" stands twice or is no anchor; it is left out`;
      rendering.findings.push(finding('MD007', place, message));
    });
  };
}

function isFree(id: string, node: Element, { keys }: Rendering, seen: ReadonlySet<string>): boolean {
  if (seen.has(id) || ours.test(id) || !/^\S+$/.test(id)) return false;
  // Markdown's own headings and anchors are headings and spans.
  return !keys.has(id) || /^(?:h[1-6]|span)$/.test(node.tagName);
}
