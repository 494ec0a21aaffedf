import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { finding } from '../model/finding.ts';
import { walkMarkdown } from '../model/walk-tree.ts';
import { placeOfNode, type Reading, readingOf } from './context.ts';

/**
 * Gives every heading its section key: the first anchor in it, else a slug of its text as code forges make it.
 * The key becomes the heading's id; further anchors stay. Keys are unique in a page.
 */
export function sectionKeys() {
  return (tree: Root, file: VFile): void => {
    const reading = readingOf(file);
    const keys = new KeyRegister();
    walkMarkdown(tree, (node, index, parent) => {
      if (node.type !== 'heading') return undefined;
      const anchor = node.children.find((child) => child.type === 'anchor');
      const text = textOf(node).trim();
      if (text === '') {
        reading.findings.push(finding('MD005', placeOfNode(node, reading), 'a heading has no text'));
        const left = node.children.filter((child) => child.type === 'anchor');
        parent.children.splice(index, 1, ...(left as never[]));
        return index + left.length;
      }
      if (anchor) node.children.splice(node.children.indexOf(anchor), 1);
      const wanted = anchor?.type === 'anchor' ? anchor.name : keys.slug(text);
      const key = keys.claim(wanted);
      if (anchor && key !== wanted) {
        const place = placeOfNode(node, reading);
        reading.findings.push(finding('MD006', place, `the key "${wanted}" is taken; this heading gets "${key}"`));
      }
      setKey(node, key);
      reading.headings.push({ level: node.depth, key, text, line: lineOf(node, reading) });
      return undefined;
    });
    claimAnchors(tree, keys, reading);
  };
}

function claimAnchors(tree: Root, keys: KeyRegister, reading: Reading): void {
  walkMarkdown(tree, (node, index, parent) => {
    if (node.type !== 'anchor') return undefined;
    if (keys.claim(node.name) === node.name) {
      reading.anchors.push(node.name);
      return undefined;
    }
    reading.findings.push(finding('MD007', placeOfNode(node, reading), `the anchor "${node.name}" stands twice`));
    parent.children.splice(index, 1);
    return index;
  });
}

function setKey(node: HeadingNode, key: string): void {
  node.data = { ...node.data, hProperties: { id: key } };
}

function lineOf(node: HeadingNode, reading: Reading): number {
  return placeOfNode(node, reading).line;
}

/** Keys that a page already uses. */
class KeyRegister {
  private readonly taken = new Set<string>();
  private readonly slugger = new GithubSlugger();

  slug(text: string): string {
    this.slugger.reset();
    return this.slugger.slug(text) || 'section';
  }

  /** `wanted`, or with the first free number behind it. */
  claim(wanted: string): string {
    const base = wanted.replaceAll(/\s+/g, '-') || 'section';
    let key = base;
    for (let number = 1; this.taken.has(key); number++) key = `${base}-${number}`;
    this.taken.add(key);
    return key;
  }
}
