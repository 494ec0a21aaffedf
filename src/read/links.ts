import type { Definition, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { finding } from '../model/finding.ts';
import { walkBlocks, walkMarkdown } from '../model/walk-tree.ts';
import { placeOfNode, readingOf } from './context.ts';

/**
 * Numbers every link and picture in order and replaces its address by `hx:slot:N`: where it leads is known only
 * when all pages are. Links by reference become links.
 */
export function links() {
  return (tree: Root, file: VFile): void => {
    const reading = readingOf(file);
    const definitions = definitionsOf(tree);
    walkMarkdown(tree, (node, index, parent) => {
      if (node.type === 'linkReference' || node.type === 'imageReference') {
        const definition = definitions.get(node.identifier);
        if (!definition) return;
        const { url, title } = definition;
        const { position } = node;
        parent.children[index] = (
          node.type === 'linkReference'
            ? { type: 'link', url, title: title ?? null, children: node.children, position }
            : { type: 'image', url, title: title ?? null, alt: node.alt ?? '', position }
        ) as never;
      }
      const link = parent.children[index]!;
      if (link.type !== 'link' && link.type !== 'image') return;
      const text = link.type === 'image' ? (link.alt ?? '') : textOf(link);
      if (link.type === 'link' && text.trim() === '' && !link.children.some((child) => child.type === 'image')) {
        reading.findings.push(finding('MD015', placeOfNode(link, reading), `the link to "${link.url}" has no text`));
        link.children = [{ type: 'text', value: link.url }];
      }
      reading.links.push({ kind: link.type, href: link.url, text, place: placeOfNode(link, reading) });
      link.url = `hx:slot:${reading.links.length - 1}`;
    });
    const { limits, links: found } = reading;
    if (found.length > limits.links) {
      const message = `${found.length} links; the limit is ${limits.links} (limits.links)`;
      reading.findings.push(finding('MD012', found[limits.links]!.place, message));
    }
  };
}

function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  walkBlocks(tree, (node) => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  });
  return found;
}
