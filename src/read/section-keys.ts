import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Nodes, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { Anchor } from '../model/anchor-node.ts';
import { finding } from '../model/finding.ts';
import { walkMarkdown } from '../model/walk-tree.ts';
import { bidiControl } from './bidi-control.ts';
import { Changes } from './changes.ts';
import { placeOfNode, type Reading, readingOf } from './context.ts';
import { quoted } from './quoted.ts';

/**
 * Gives every heading its section key: the first anchor in it, else a slug of its text as code forges make it.
 * The key becomes the heading's id; further anchors stay. Keys are unique in a page.
 */
export function sectionKeys() {
  return (tree: Root, file: VFile): void => {
    const reading = readingOf(file);
    const keys = new KeyRegister(
      tree.children.some((node) => node.type === 'footnoteDefinition') ? withFootnotes : ours,
    );
    const changes = new Changes();
    const anchors: FoundAnchor[] = [];
    walkMarkdown(tree, (node, _index, parent) => {
      if (node.type === 'anchor') anchors.push({ node, parent });
      if (node.type !== 'heading') return undefined;
      const anchor = node.children.find((child) => child.type === 'anchor');
      const text = textOf(node).trim();
      if (text === '') {
        reading.findings.push(finding('MD005', placeOfNode(node, reading), 'a heading has no text'));
        const left = node.children.filter((child) => child.type === 'anchor');
        changes.replace(parent, node, () => left);
        anchors.push(...left.map((child) => ({ node: child, parent })));
        return false;
      }
      if (anchor) node.children.splice(node.children.indexOf(anchor), 1);
      const wanted = anchor?.type === 'anchor' ? anchor.name : keys.slug(text);
      const key = keys.claim(wanted);
      if (key !== wanted) {
        const message = `the key ${quoted(wanted)} is taken or no key; this heading gets ${quoted(key)}`;
        reading.findings.push(finding('MD006', placeOfNode(node, reading), message));
      }
      if (anchor) sayInvisible(wanted, node, reading);
      setKey(node, key);
      reading.headings.push({ level: node.depth, key, text, line: lineOf(node, reading) });
      return undefined;
    });
    changes.apply();
    claimAnchors(anchors, keys, reading);
  };
}

/** An anchor that is no heading's, with the node that holds it. */
interface FoundAnchor {
  readonly node: Anchor;
  readonly parent: Parents;
}

function claimAnchors(anchors: readonly FoundAnchor[], keys: KeyRegister, reading: Reading): void {
  const changes = new Changes();
  for (const { node, parent } of anchors) {
    sayInvisible(node.name, node, reading);
    if (keys.claim(node.name) === node.name) {
      reading.anchors.push(node.name);
      continue;
    }
    const message = `the anchor ${quoted(node.name)} stands twice or is no anchor; it is left out`;
    reading.findings.push(finding('MD007', placeOfNode(node, reading), message));
    changes.replace(parent, node, () => []);
  }
  changes.apply();
}

function sayInvisible(name: string, node: Nodes, reading: Reading): void {
  if (!bidiControl.test(name)) return;
  const message = `direction control in the anchor ${quoted(name)}`;
  reading.findings.push(finding('FI006', placeOfNode(node, reading), message));
}

function setKey(node: HeadingNode, key: string): void {
  node.data = { ...node.data, hProperties: { id: key } };
}

function lineOf(node: HeadingNode, reading: Reading): number {
  return placeOfNode(node, reading).line;
}

/** Ids that the page around the content uses, and those that the renderer gives to footnotes. */
const ours = /^hx-/i;
const withFootnotes = /^(?:hx-|fn-|fnref-|footnote-label$)/i;

/** Keys that a page already uses. */
class KeyRegister {
  private readonly taken = new Set<string>();
  /** The last number tried behind a key. */
  private readonly numbers = new Map<string, number>();
  private readonly slugger = new GithubSlugger();
  private readonly reserved: RegExp;

  constructor(reserved: RegExp) {
    this.reserved = reserved;
  }

  slug(text: string): string {
    this.slugger.reset();
    return this.slugger.slug(text) || 'section';
  }

  /** `wanted`, or with the first free number behind it. */
  claim(wanted: string): string {
    const plain = wanted.trim().replaceAll(/\s+/g, '-') || 'section';
    const base = this.reserved.test(plain) ? `section-${plain}` : plain;
    let key = base;
    let number = this.numbers.get(base) ?? 0;
    while (this.taken.has(key)) key = `${base}-${++number}`;
    if (number > 0) this.numbers.set(base, number);
    this.taken.add(key);
    return key;
  }
}
