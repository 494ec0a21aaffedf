import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the project: its path from the top, with slashes, and what stands in it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Files that hold no text of ours. */
const foreign = /(^|\/)package-lock\.json$|\.(png|gif|jpe?g|webp|avif|ico|woff2?|wasm|pdf)$/;

/**
 * Every text file that is in the project or about to be, by path.
 * @throws outside a git checkout
 */
export function sourceFiles(top: string): SourceFile[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return list
    .split('\0')
    .filter((path) => path !== '' && !foreign.test(path) && isFile(join(top, path)))
    .map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') }));
}

/** Not so for what is deleted but not yet committed, and for links. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
