import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { walkElements } from '../model/walk-tree.ts';
import { renderingOf } from './context.ts';

/** Gives sections a link to themselves, and a slot for their versions in other locales. */
export function headings() {
  return (tree: Root, file: VFile): void => {
    const label = renderingOf(file).locale.strings['sectionLink'] ?? '{title}';
    walkElements(tree, (node, index, parent) => {
      const key = node.properties['id'];
      if (!/^h[23]$/.test(node.tagName) || typeof key !== 'string' || parent.type !== 'root') return undefined;
      node.children.push(selfLink(key, label.replace('{title}', textOf(node).trim())));
      parent.children.splice(index + 1, 0, { type: 'comment', value: `hx:section:${encodeURIComponent(key)}` });
      return index + 2;
    });
  };
}

function selfLink(key: string, label: string): Element {
  const properties = { className: ['anchor'], href: `#${encodeURIComponent(key)}`, ariaLabel: label };
  return { type: 'element', tagName: 'a', properties, children: [] };
}
