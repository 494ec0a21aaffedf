import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { walkElements } from '../model/walk-tree.ts';

/**
 * Tables as readers need them: in a container that scrolls by itself and bears a name, without an empty head, with
 * header cells that say what they head, without obsolete attributes and line breaks at the end of cells.
 */
export function tables() {
  return (tree: Root): void => {
    let heading = '';
    walkElements(tree, (node, index, parent) => {
      if (/^h[1-6]$/.test(node.tagName)) heading = textOf(node);
      if (node.tagName !== 'table') return undefined;
      const empty = emptyHead(node);
      if (empty) node.children = node.children.filter((child) => child !== empty);
      walkElements(node, tidyCell);
      if (empty) walkElements(node, headRow);
      parent.children[index] = container(node, heading);
      return index + 1;
    });
  };
}

function container(table: Element, name: string): Element {
  const properties = { className: ['table'], tabIndex: 0, ariaLabel: name || 'table' };
  return { type: 'element', tagName: 'section', properties, children: [table] };
}

/** The head of a table that has one only because Markdown demands it. */
function emptyHead(table: Element): ElementContent | undefined {
  return table.children.find(
    (child) => child.type === 'element' && child.tagName === 'thead' && textOf(child).trim() === '',
  );
}

function tidyCell(cell: Element): undefined {
  if (cell.tagName !== 'td' && cell.tagName !== 'th') return;
  const align = cell.properties['align'];
  delete cell.properties['align'];
  if (align === 'center' || align === 'right') cell.properties['className'] = [align];
  if (cell.tagName === 'th') cell.properties['scope'] = 'col';
  for (let last = cell.children.at(-1); last && isBlank(last); last = cell.children.at(-1)) cell.children.pop();
  const end = cell.children.at(-1);
  if (end?.type === 'text') end.value = end.value.trimEnd();
}

function isBlank(node: ElementContent): boolean {
  return (node.type === 'element' && node.tagName === 'br') || (node.type === 'text' && node.value.trim() === '');
}

/** In a table without a head, the first cell of each row says what the row is about. */
function headRow(row: Element): undefined {
  if (row.tagName !== 'tr') return;
  const first = row.children.find((child) => child.type === 'element');
  if (first?.type !== 'element' || textOf(first).trim() === '') return;
  first.tagName = 'th';
  first.properties['scope'] = 'row';
}
