import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { walkElements } from '../model/walk-tree.ts';
import { highlight, languageOf } from './highlight.ts';

/** Highlights blocks of code. Runs after the sanitiser: the HTML it adds is the highlighter's. */
export function code() {
  return (tree: Root): void => {
    walkElements(tree, (node) => {
      const inner = node.children[0];
      if (node.tagName !== 'pre' || inner?.type !== 'element' || inner.tagName !== 'code') return;
      const text = textOf(inner);
      const language = languageOf(fenceOf(inner), text);
      inner.properties = language ? { className: [`language-${language}`] } : {};
      if (language) inner.children = [{ type: 'raw', value: highlight(text, language) } as never];
      node.properties = { tabIndex: 0 };
    });
  };
}

function fenceOf(node: Element): string | null {
  const classes = node.properties['className'];
  const name = Array.isArray(classes) ? classes.find((found) => String(found).startsWith('language-')) : null;
  return name ? String(name).slice('language-'.length) : null;
}
