import type { Nodes, Parents } from 'mdast';

/**
 * Nodes that others shall stand for. Collected first and made at once, each list of children anew: cutting single
 * nodes out of long lists takes a time that grows with the square of their length.
 */
export class Changes {
  private readonly byParent = new Map<Parents, Map<Nodes, () => readonly Nodes[]>>();

  /** @param by what stands for the node; asked when everything inside the node has been changed */
  replace(parent: Parents, node: Nodes, by: () => readonly Nodes[]): void {
    const known = this.byParent.get(parent);
    if (known) known.set(node, by);
    else this.byParent.set(parent, new Map([[node, by]]));
  }

  /** Makes the changes, inner ones first: they were collected last. */
  apply(): void {
    for (const [parent, changes] of [...this.byParent].reverse()) {
      parent.children = parent.children.flatMap((child: Nodes) => changes.get(child)?.() ?? [child]) as never;
    }
  }
}
