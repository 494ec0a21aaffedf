import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Gives the lines of content files that findings name. Keeps the last file: findings come in the order of files.
 * @param folders content folders on disk, by how findings name them
 */
export function sourceLines(folders: ReadonlyMap<string, string>): (path: string, line: number) => string | undefined {
  let kept: { path: string; lines: readonly string[] } | null = null;
  return (path, line) => {
    if (kept?.path !== path) kept = { path, lines: linesOf(path, folders) };
    return kept.lines[line - 1];
  };
}

function linesOf(path: string, folders: ReadonlyMap<string, string>): readonly string[] {
  for (const [label, folder] of folders) {
    if (!path.startsWith(`${label}/`)) continue;
    try {
      const text = readFileSync(join(folder, path.slice(label.length + 1)), 'utf8');
      return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    } catch {
      return [];
    }
  }
  return [];
}
