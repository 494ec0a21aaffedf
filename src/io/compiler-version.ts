import { hash } from 'node:crypto';
import { ownCode, packageVersion } from './own-code.ts';

/** Folders whose code decides what a compiled page looks like. */
const folders = ['../model/', '../read/', '../render/'];
/** Files beside them: what joins the stages, the form of the cache's entries, and what else is kept in the cache. */
const files = ['../compile.ts', './compiled-cache.ts', '../source-changes.ts', '../site/source-change.ts'];
/** Packages whose version does. */
const packages = [
  'diff',
  'satteri',
  'highlight.js',
  'remark-rehype',
  'rehype-raw',
  'rehype-sanitize',
  'rehype-stringify',
];

/** A hash over the compiler's own code and the packages it is made of: part of every cache key. */
export function compilerVersion(): string {
  const versions = packages.map((name) => `${name} ${packageVersion(name)}`);
  return hash('sha1', [...ownCode(folders, files), ...versions].join('\0'));
}
