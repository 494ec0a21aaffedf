import type { ElementContent } from 'hast';
import type { List, ListItem, Parents, Root, Table, TableRow } from 'mdast';
import { defaultHandlers } from 'remark-rehype';
import '../model/anchor-node.ts';
import { isLoose } from './markdown-text.ts';

type Handle<Node> = (state: never, node: Node, parent?: Parents) => ElementContent;

const standard = defaultHandlers as unknown as {
  readonly root: Handle<Root>;
  readonly listItem: Handle<ListItem>;
  readonly tableRow: Handle<TableRow>;
};

/**
 * A root that holds the tree out of sight. remark-rehype looks for definitions in the whole tree before it begins, which
 * takes as long as all its work; a page that has none is handed over like this.
 */
export interface Curtain {
  readonly type: 'root';
  readonly children: never[];
  readonly behind: Root;
}

const loose = new WeakMap<List, boolean>();

/**
 * How Markdown nodes become HTML where it is not the usual way. The usual handlers of list items and table rows look
 * through all their siblings, each of them: they are shown no more of their parents than they need.
 */
export const treeHandlers = {
  root: (state: never, node: Root | Curtain): ElementContent =>
    standard.root(state, 'behind' in node ? node.behind : node),

  placeholder: (_state: never, node: { value: string }) => ({ type: 'text', value: node.value }),

  listItem(state: never, node: ListItem, parent?: Parents): ElementContent {
    if (parent?.type !== 'list') return standard.listItem(state, node, parent);
    const spread = loose.get(parent) ?? isLoose(parent);
    loose.set(parent, spread);
    return standard.listItem(state, node, { ...parent, spread, children: [] });
  },

  tableRow(state: never, node: TableRow, parent?: Parents): ElementContent {
    if (parent?.type !== 'table') return standard.tableRow(state, node, parent);
    const head = parent.children[0]!;
    const shown: Table = { ...parent, children: node === head ? [head] : [head, node] };
    return standard.tableRow(state, node, shown);
  },
};
