import type { Html, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isAllowedTag } from '../model/allowed-html.ts';
import '../model/anchor-node.ts';
import { finding } from '../model/finding.ts';
import { placeOfNode, type Reading, readingOf } from './context.ts';

const anchorTag = /^<a\s+(?:name|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))\s*\/?>$/i;
const breakTag = /^<br\s*\/?>$/i;
const anyTag = /<(\/?)([A-Za-z][\w:.-]*)([^<>]*)>/g;
const elementName = /^<\/?([A-Za-z][\w:.-]*)/;

/**
 * Turns the raw HTML that documentation really uses into Markdown nodes: `<br/>` into breaks, `<a name>` into
 * anchors, comments into nothing, and what is no allowed HTML (`<servername>`) into the text that it is.
 * What is left as `html` is allowed HTML, for an HTML parser.
 */
export function plainHtml() {
  return (tree: Root, file: VFile): void => tidy(tree, readingOf(file));
}

function tidy(parent: Parents, reading: Reading): void {
  if (!parent.children.some((child) => child.type === 'html' || 'children' in child)) return;
  const kept: Nodes[] = [];
  let openAnchors = 0;
  for (const child of parent.children as Nodes[]) {
    if (child.type !== 'html') {
      if ('children' in child) tidy(child, reading);
      kept.push(child);
      continue;
    }
    const anchor = anchorTag.exec(child.value);
    if (anchor) {
      openAnchors += child.value.endsWith('/>') ? 0 : 1;
      kept.push(anchorNode((anchor[1] ?? anchor[2] ?? anchor[3])!, child));
    } else if (openAnchors > 0 && /^<\/a\s*>$/i.test(child.value)) {
      openAnchors -= 1;
    } else {
      kept.push(...plainNodes(child, isFlow(parent), reading));
    }
  }
  parent.children = kept as never;
}

function isFlow(parent: Parents): boolean {
  return (
    parent.type === 'root' ||
    parent.type === 'blockquote' ||
    parent.type === 'listItem' ||
    parent.type === 'footnoteDefinition'
  );
}

function anchorNode(name: string, from: Html): Nodes {
  return {
    type: 'anchor',
    name,
    children: [],
    data: { hName: 'span', hProperties: { id: name } },
    position: from.position!,
  } as never;
}

function plainNodes(node: Html, flow: boolean, reading: Reading): Nodes[] {
  if (breakTag.test(node.value)) {
    const line = { type: 'break', position: node.position! } as Nodes;
    return flow ? [{ type: 'paragraph', children: [line as PhrasingContent], position: node.position! }] : [line];
  }
  if (/^<!--[\s\S]*-->\s*$/.test(node.value)) return [];
  if (flow) return [escapeForeignTags(node, reading)];
  const name = elementName.exec(node.value)?.[1];
  if (name && isAllowedTag(name)) return [node];
  if (name) reportForeign(name, node, reading);
  return [{ type: 'placeholder', value: node.value, position: node.position! } as never];
}

/** A block of HTML keeps its allowed tags; the others become text inside it. */
function escapeForeignTags(node: Html, reading: Reading): Html {
  const value = node.value.replace(anyTag, (whole, _slash: string, name: string) => {
    if (isAllowedTag(name)) return whole;
    reportForeign(name, node, reading);
    return whole.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  });
  return { ...node, value };
}

function reportForeign(name: string, node: Html, reading: Reading): void {
  if (node.value.startsWith('</')) return;
  const place = placeOfNode(node, reading);
  const rule = runsCode.has(name.toLowerCase()) ? 'MD009' : 'MD008';
  reading.findings.push(finding(rule, place, `<${name}> is not allowed HTML; it is shown as text`));
}

const runsCode = new Set(
  'script style iframe object embed applet frame frameset link meta base form svg math'.split(' '),
);
