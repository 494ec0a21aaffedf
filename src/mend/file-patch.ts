import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** Lines around a change, as git has them. */
const context = 3;

/**
 * The unified diff between two states of a file, as `git apply` and `patch -p1` take it; '' where they are the same. Lines end at
 * LF alone, so CR stays part of a line. There is no `diff --git` line: with one, git would look for the path at the top of the
 * repository and not where it is called.
 * @param path from where the patch will be applied, with `/`
 */
export function filePatch(path: string, before: string, after: string): string {
  if (before === after) return '';
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context });
  return formatPatch(patch, FILE_HEADERS_ONLY);
}
