import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Folders whose code decides what a compiled page looks like. */
const folders = ['../model/', '../read/', '../render/', '../search/'];
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
  const require = createRequire(import.meta.url);
  const code = folders.flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    return readdirSync(url, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), url), 'utf8'));
  });
  code.push(...files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')));
  const versions = packages.map((name) => {
    const entry = require.resolve(name);
    const root = entry.slice(0, entry.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}/`.length);
    return `${name} ${JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version}`;
  });
  return hash('sha1', [...code, ...versions].join('\0'));
}
