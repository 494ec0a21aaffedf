import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The tool's own code, file by file: what a cache has in its keys, so that new code asks for nothing that old code made.
 * @param folders with all that is below them, tests left out; paths start at this folder
 * @param files beside them
 */
export function ownCode(folders: readonly string[], files: readonly string[]): string[] {
  const code = folders.flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    return readdirSync(url, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), url), 'utf8'));
  });
  return [...code, ...files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))];
}

/** The version of a package as it is installed. */
export function packageVersion(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const root = entry.slice(0, entry.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}/`.length);
  return (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }).version;
}
