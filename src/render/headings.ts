import type { Element, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { renderingOf } from './context.ts';

/** Gives sections a link to themselves, and a slot for their versions in other locales. */
export function headings() {
  return (tree: Root, file: VFile): void => {
    const label = renderingOf(file).locale.strings['sectionLink'] ?? '{title}';
    tree.children = tree.children.flatMap((node): RootContent[] => {
      const key = node.type === 'element' && /^h[23]$/.test(node.tagName) ? node.properties['id'] : null;
      if (node.type !== 'element' || typeof key !== 'string') return [node];
      node.children.push(
        selfLink(
          key,
          label.replace('{title}', () => textOf(node).trim()),
        ),
      );
      return [node, { type: 'comment', value: `hx:section:${encodeURIComponent(key)}` }];
    });
  };
}

function selfLink(key: string, label: string): Element {
  const properties = { className: ['anchor'], href: `#${encodeURIComponent(key)}`, ariaLabel: label };
  return { type: 'element', tagName: 'a', properties, children: [] };
}
