import type { Parents } from 'mdast';

/** Whether a node holds blocks, not text. */
export function isFlow({ type }: Parents): boolean {
  return type === 'root' || type === 'blockquote' || type === 'listItem' || type === 'footnoteDefinition';
}
