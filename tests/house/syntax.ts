import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

/** The syntax tree of a file of TypeScript or JavaScript; of an Astro file its front matter, at its own lines. */
export function syntaxOf({ path, text }: SourceFile): ts.SourceFile | null {
  const code = path.endsWith('.astro') ? frontMatterCode(text) : /\.(ts|mjs|cjs|js)$/.test(path) ? text : null;
  if (code === null) return null;
  return ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true);
}

/** The code between the fences of an Astro file, with the line of its first fence left empty. */
export function frontMatterCode(astro: string): string {
  return /^---[^\n]*(\n.*?)^---/ms.exec(astro)?.[1] ?? '';
}

/** Calls `visit` for every node of the tree, outer ones first. */
export function walkSyntax(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walkSyntax(child, visit));
}

/** Line of a node, from 1. */
export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** Number of lines on which a node stands, without the comments above it. */
export function lineCount(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(node);
}
