import type { Blockquote, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { finding } from '../model/finding.ts';
import type { CalloutKind } from '../model/locale.ts';
import { walkBlocks } from '../model/walk-tree.ts';
import { placeOfNode, type Reading, readingOf } from './context.ts';

const marker = /^\[!([^\]\s][^\]\n]*)\][ \t]*(?:\r\n|\r|\n)?/;
const english: Readonly<Record<string, CalloutKind>> = {
  NOTE: 'note',
  TIP: 'tip',
  IMPORTANT: 'important',
  CAUTION: 'caution',
  WARNING: 'warning',
};

/** `> [!NOTE]` becomes a callout with its title in the page's language, also where the keyword was translated. */
export function callouts() {
  return (tree: Root, file: VFile): void => {
    const reading = readingOf(file);
    walkBlocks(tree, (node) => {
      if (node.type !== 'blockquote') return;
      const first = node.children[0];
      const text = first?.type === 'paragraph' ? first.children[0] : undefined;
      if (first?.type !== 'paragraph' || text?.type !== 'text') return;
      const match = marker.exec(text.value);
      if (!match) return;
      const keyword = match[1]!.trim();
      const kind = kindOf(keyword, node, reading);
      if (!kind) return;
      text.value = text.value.slice(match[0].length);
      if (text.value === '') first.children.shift();
      dressCallout(node, first, kind, reading);
    });
  };
}

function kindOf(keyword: string, node: Blockquote, reading: Reading): CalloutKind | undefined {
  const upper = keyword.toUpperCase();
  const kind = english[upper];
  if (kind) return kind;
  const place = placeOfNode(node, reading);
  const translated = reading.locale.callouts[upper] ?? reading.calloutWords[upper];
  if (translated) {
    const fix = `write [!${translated.toUpperCase()}]`;
    reading.findings.push(finding('MD011', place, `the callout keyword "${keyword}" is translated`, { fix }));
  } else {
    reading.findings.push(finding('MD014', place, `"${keyword}" is no kind of callout`));
  }
  return translated;
}

function dressCallout(node: Blockquote, first: Paragraph, kind: CalloutKind, reading: Reading): void {
  const title = reading.locale.strings[`callout${kind[0]!.toUpperCase()}${kind.slice(1)}`] ?? kind;
  node.data = { ...node.data, hName: 'aside', hProperties: { className: ['callout', kind] } };
  if (first.children[0]?.type === 'break') first.children.shift();
  if (first.children.length === 0) node.children.shift();
  node.children.unshift({
    type: 'paragraph',
    children: [{ type: 'text', value: title }],
    data: { hProperties: { className: ['callout-title'] } },
  } as Paragraph);
}
