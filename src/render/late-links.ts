import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { Link } from '../model/page.ts';
import { walkElements } from '../model/walk-tree.ts';
import { renderingOf } from './context.ts';

/**
 * Numbers the links and pictures that pages wrote as raw HTML, after those that Markdown has, and puts the slot's
 * address first in every tag, where the printer's output is cut.
 */
export function lateLinks() {
  return (tree: Root, file: VFile): void => {
    const rendering = renderingOf(file);
    walkElements(tree, (node) => {
      const attribute = node.tagName === 'a' ? 'href' : node.tagName === 'img' ? 'src' : null;
      if (!attribute) return;
      // Readers would be told the address of a picture without a description.
      if (attribute === 'src') node.properties['alt'] ??= '';
      const address = node.properties[attribute];
      if (typeof address !== 'string') return;
      const { [attribute]: _, ...rest } = node.properties;
      node.properties = {
        [attribute]: isSlot(address, rendering.linkCount) ? address : slotFor(node, address),
        ...rest,
      };
    });

    function slotFor(node: Element, href: string): string {
      if (href.startsWith('#fn')) return href;
      const start = node.position?.start.offset ?? 0;
      const link: Link = {
        kind: node.tagName === 'a' ? 'link' : 'image',
        href,
        text: node.tagName === 'a' ? textOf(node) : String(node.properties['alt'] ?? ''),
        place: rendering.placeOf(start, node.position?.end.offset ?? start),
      };
      rendering.links.push(link);
      return `hx:slot:${rendering.linkCount + rendering.links.length - 1}`;
    }
  };
}

function isSlot(address: string, count: number): boolean {
  const number = /^hx:slot:(\d+)$/.exec(address)?.[1];
  return number !== undefined && Number(number) < count;
}
