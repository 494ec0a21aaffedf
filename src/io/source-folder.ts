import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listContent } from './content-folder.ts';
import { type SourceFile, sourceFile } from './source-file.ts';
import type { SourceState } from './source-state.ts';

/**
 * A folder of source texts as it is now. Files are read when they are asked for.
 * @throws the file system's error where the folder cannot be read
 */
export function openSourceFolder(folder: string): SourceState {
  const paths = new Set(listContent(folder, folder).paths.filter((path) => path.endsWith('.md')));
  const files = new Map<string, SourceFile>();
  return {
    commit: null,
    paths,
    async read(path) {
      const file = join(folder, path);
      const known = files.get(path) ?? sourceFile(readFileSync(file), file);
      files.set(path, known);
      return known;
    },
  };
}
