import type { FootnoteDefinition, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { finding } from '../model/finding.ts';
import { walkBlocks, walkMarkdown } from '../model/walk-tree.ts';
import { Changes } from './changes.ts';
import { placeOfNode, readingOf } from './context.ts';
import { quoted } from './quoted.ts';

/** A footnote with the node that holds it. */
interface Note {
  readonly node: FootnoteDefinition;
  readonly parent: Parents;
}

/**
 * A footnote that nothing refers to, or whose name another one has, would be lost on the way to HTML: it is shown
 * where it stands. A note that only such notes refer to is one of them.
 */
export function footnotes() {
  return (tree: Root, file: VFile): void => {
    const reading = readingOf(file);
    const notes = notesIn(tree);
    if (notes.length === 0) return;
    const first = new Map<string, Note>();
    for (const note of notes) if (!first.has(note.node.identifier)) first.set(note.node.identifier, note);
    const used = new Set<Note>();
    const changes = new Changes();
    follow(tree);
    for (const note of notes) {
      if (used.has(note)) continue;
      const { parent, node } = note;
      const message = `nothing refers to the footnote ${quoted(node.label ?? node.identifier)}; it is shown here`;
      reading.findings.push(finding('MD016', placeOfNode(node, reading), message));
      changes.replace(parent, node, () => node.children);
      follow(node);
    }
    changes.apply();

    /** Marks what the text of `from` refers to, outside other notes, and what those refer to. */
    function follow(from: Parents): void {
      const pending: Parents[] = [from];
      for (let next = pending.pop(); next; next = pending.pop()) {
        walkMarkdown(next, (node) => {
          if (node.type === 'footnoteDefinition') return false;
          const note = node.type === 'footnoteReference' ? first.get(node.identifier) : undefined;
          if (note && !used.has(note)) {
            used.add(note);
            pending.push(note.node);
          }
          return undefined;
        });
      }
    }
  };
}

function notesIn(tree: Root): Note[] {
  const found: Note[] = [];
  walkBlocks(tree, (node, parent) => {
    if (node.type === 'footnoteDefinition') found.push({ node, parent });
  });
  return found;
}
