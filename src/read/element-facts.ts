import type { Nodes, Root, RootContent, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ElementFacts } from '../model/element.ts';
import type { ElementSections } from '../model/options.ts';

/**
 * What a reference page says about its element, or null where the page has neither a section of parents nor one of
 * children. Runs after the section keys and the numbering of links.
 * @param title the page's title, the last resort for the element's name
 */
export function elementFacts(tree: Root, sections: ElementSections, title: string): ElementFacts | null {
  const bySection = contentBySection(tree);
  const parents = bySection.get(sections.parents);
  const children = bySection.get(sections.children);
  if (!parents && !children) return null;
  const syntax = (bySection.get('') ?? []).find((node) => node.type === 'code')?.value ?? null;
  const textValue = bySection
    .get(sections.textValue)
    ?.filter((node) => node.type === 'paragraph')
    .map((node) => textOf(node).trim())
    .join(' ');
  return {
    name: rootElement(syntax) ?? bareName(title),
    parents: namedElements(parents ?? []),
    children: namedElements(children ?? []),
    attributes: attributesIn(bySection.get(sections.attributes) ?? []),
    textValue: textValue || null,
    syntax,
    declares: { parents: parents !== undefined, children: children !== undefined },
  };
}

/** Top-level nodes by the key of the nearest heading above; '' up to the first heading below the title. */
function contentBySection(tree: Root): ReadonlyMap<string, RootContent[]> {
  const found = new Map<string, RootContent[]>();
  let current = '';
  for (const node of tree.children) {
    if (node.type === 'heading') {
      current = node.depth === 1 ? '' : String(node.data?.hProperties?.['id'] ?? '');
      if (!found.has(current)) found.set(current, []);
      continue;
    }
    const section = found.get(current);
    if (section) section.push(node);
    else found.set(current, [node]);
  }
  return found;
}

/** `SMTPLast` from `<SMTPLast>on or off</SMTPLast>`, without a namespace prefix. */
function rootElement(syntax: string | null): string | null {
  return /^\s*(?:<\?[^>]*>\s*)?<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(syntax ?? '')?.[1] ?? null;
}

/** A title without the label in brackets behind it: `Type (POX)` → `Type`. */
function bareName(title: string): string {
  const trimmed = title.trim();
  if (!/[)）]$/.test(trimmed)) return trimmed;
  const inner = trimmed.slice(0, -1);
  const open = inner.search(/[(（][^()（）]*$/);
  return (open > 0 && inner.slice(0, open).trim()) || trimmed;
}

/** The numbers of the links that open a table row or a list item: one element each. */
function namedElements(nodes: readonly RootContent[]): number[] {
  const found = new Set<number>();
  for (const node of nodes) {
    const firsts: Nodes[] =
      node.type === 'table'
        ? node.children.slice(1).flatMap((row) => row.children.slice(0, 1))
        : node.type === 'list'
          ? node.children.flatMap((item) => item.children.slice(0, 1))
          : [];
    for (const first of firsts) {
      const number = firstLink(first);
      if (number !== null) found.add(number);
    }
  }
  return [...found];
}

function firstLink(node: Nodes): number | null {
  if (node.type === 'link') {
    const number = /^hx:slot:(\d+)$/.exec(node.url)?.[1];
    return number === undefined ? null : Number(number);
  }
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = firstLink(child);
    if (found !== null) return found;
  }
  return null;
}

function attributesIn(nodes: readonly RootContent[]): ElementFacts['attributes'] {
  const cell = (node: TableCell | undefined): string => (node ? textOf(node).replaceAll(/\s+/g, ' ').trim() : '');
  return nodes
    .filter((node): node is Table => node.type === 'table')
    .flatMap((table) => table.children.slice(1))
    .map((row) => ({ name: cell(row.children[0]), text: cell(row.children[1]) }))
    .filter((attribute) => attribute.name !== '');
}
