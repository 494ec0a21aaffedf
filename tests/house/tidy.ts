import { basename, extname } from 'node:path';
import ts from 'typescript';
import { physicalSides } from './physical-sides.ts';
import type { SourceFile } from './source-files.ts';
import { lineCount, lineOf, syntaxOf, walkSyntax } from './syntax.ts';

/** A rule of the house about one file; says what is wrong, as `12: what`, or `what` where it is about the whole file. */
interface TidyRule {
  readonly says: string;
  readonly concerns: (path: string) => boolean;
  readonly faults: (file: SourceFile) => string[];
}

const isCode = (path: string): boolean => /\.(ts|mjs|cjs|js|astro)$/.test(path);
const isTest = (path: string): boolean => /\.test\.ts$/.test(path) || path.startsWith('tests/');
/** Stages, the model and what people see: all that gets values and gives values. */
const isPure = (path: string): boolean =>
  /^src\/(model|read|align|graph|check|render|search|site|exchange|triage|mend|report|verify|components|layouts)\//.test(
    path,
  ) &&
  isCode(path) &&
  !isTest(path);

export const tidyRules: readonly TidyRule[] = [
  {
    says: 'a file has at most 300 lines',
    concerns: (path) => isCode(path) || path.endsWith('.css'),
    faults: ({ text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > 300 ? [`${lines} lines`] : [];
    },
  },
  {
    says: 'a function has at most 70 lines',
    concerns: isCode,
    faults: (file) =>
      nodes(file).flatMap((node) => {
        if (!ts.isFunctionLike(node) || isTestTable(node)) return [];
        const lines = lineCount(node);
        return lines > 70 ? [`${lineOf(node)}: ${nameOf(node)} has ${lines} lines`] : [];
      }),
  },
  {
    says: 'a file is named in kebab-case, a component in PascalCase, a page after its route',
    concerns: (path) => isCode(path) || path.endsWith('.css'),
    faults: ({ path }) => {
      const name = basename(path, extname(path)).replace(/\.test$/, '');
      if (path.startsWith('src/pages/')) return [];
      const form = path.endsWith('.astro') ? /^([A-Z][a-z0-9]*)+$/ : /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/;
      return form.test(name) ? [] : [name];
    },
  },
  {
    says: 'a name says what is in it: no utils, helpers, common, misc, types',
    concerns: () => true,
    faults: ({ path }) =>
      path
        .split('/')
        .map((segment) => segment.replace(/\..*$/, ''))
        .filter((segment) => /^(utils?|helpers?|common|misc|types?|shared)$/.test(segment)),
  },
  {
    says: 'nothing in the project knows the machine on which it was written',
    concerns: () => true,
    // A test may speak of a folder for temporary files that nobody has.
    faults: ({ path, text }) => [
      ...matches(text, /(?<![\w.~-])(\/(work|root|home|Users)\/\w|[A-Z]:\\Users\\)/g),
      ...(isTest(path) ? [] : matches(text, /(?<![\w.~-])\/tmp\/\w/g)),
    ],
  },
  {
    says: 'no test is left out or runs alone',
    concerns: isTest,
    faults: (file) => nodes(file).flatMap((node) => (leavesOut(node) ? [`${lineOf(node)}: ${node.getText()}`] : [])),
  },
  {
    says: 'a style sheet names sides in the direction of reading',
    concerns: (path) => path.endsWith('.css'),
    faults: ({ text }) => physicalSides(text),
  },
  {
    says: 'what is pure has no clock, no chance, no environment, no terminal',
    concerns: isPure,
    faults: (file) => nodes(file).flatMap((node) => (outsideWorld(node) ? [`${lineOf(node)}: ${node.getText()}`] : [])),
  },
  {
    says: 'order is by code unit, never by locale',
    concerns: (path) => path.startsWith('src/') && isCode(path) && !isTest(path),
    faults: ({ text }) => matches(text, /\.localeCompare\(|Intl\.Collator/g),
  },
  {
    says: 'nothing in src knows a language by name',
    // The site from strings is for tests alone.
    concerns: (path) => path.startsWith('src/') && isCode(path) && !isTest(path) && path !== 'src/verify/tiny-site.ts',
    faults: (file) =>
      nodes(file).flatMap((node) =>
        ts.isStringLiteralLike(node) && /^(ru|zh|fr|es|de)(-[A-Z]{2})?$/.test(node.text)
          ? [`${lineOf(node)}: '${node.text}'`]
          : [],
      ),
  },
];

/** What breaks the rules, as `path:line: what (rule)`. */
export function tidyFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    tidyRules
      .filter((rule) => rule.concerns(file.path))
      .flatMap((rule) =>
        rule.faults(file).map((fault) => `${file.path}:${/^\d+: /.test(fault) ? '' : ' '}${fault} (${rule.says})`),
      ),
  );
}

function nodes(file: SourceFile): ts.Node[] {
  const tree = syntaxOf(file);
  const found: ts.Node[] = [];
  if (tree) walkSyntax(tree, (node) => found.push(node));
  return found;
}

function matches(text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(pattern)].map(([found]) => `${index + 1}: ${found}`));
}

const aloneOrOut = /^(only|skip|todo|fails)$/;

/**
 * `test.only`, also before `.each` and the like, or an option `{ skip: true }` of a test. What depends on the machine
 * (`skipIf`) says so and is no fault.
 */
function leavesOut(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return aloneOrOut.test(node.name.text) && startsTest(node.expression);
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return false;
  const call = node.parent.parent;
  return (
    aloneOrOut.test(node.name.getText()) &&
    !(ts.isPropertyAssignment(node) && node.initializer.kind === ts.SyntaxKind.FalseKeyword) &&
    ts.isCallExpression(call) &&
    startsTest(call.expression)
  );
}

/** Whether a callee is one of Vitest's, with whatever is chained to it: `test`, `describe.concurrent`, `it.each([])`. */
function startsTest(callee: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) return startsTest(callee.expression);
  return ts.isIdentifier(callee) && /^(test|it|describe|suite|bench)$/.test(callee.text);
}

/** What is given to `describe` is a table of tests: each of them is a function of its own. */
function isTestTable(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function nameOf(node: ts.SignatureDeclaration): string {
  const { parent } = node;
  const named = node.name ?? (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name : null);
  return named?.getText() ?? 'a function without a name';
}

const outsideObjects = new Set(['process', 'console', 'performance', 'crypto']);

/** Reads something that is not among the arguments: `Date.now`, `new Date()`, `Math.random`, `process.env`, `fetch()`. */
function outsideWorld(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const object = node.expression.text;
    return (
      outsideObjects.has(object) ||
      (object === 'Date' && node.name.text === 'now') ||
      (object === 'Math' && node.name.text === 'random')
    );
  }
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  return ts.isCallExpression(node) && /^(fetch|setTimeout|setInterval)$/.test(node.expression.getText());
}
