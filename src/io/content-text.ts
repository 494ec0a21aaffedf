import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every byte comes back: the byte order mark stays in, and what is no UTF-8 is refused. */
const exact = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads content files that findings name, exactly as they are: byte order mark, line ends and all. null where there is none, or
 * no text.
 * @param folders content folders on disk, by how findings name them
 */
export function contentText(folders: ReadonlyMap<string, string>): (path: string) => string | null {
  return (path) => {
    const file = fileOf(path, folders);
    try {
      return file === null ? null : exact.decode(readFileSync(file));
    } catch {
      return null;
    }
  };
}

function fileOf(path: string, folders: ReadonlyMap<string, string>): string | null {
  for (const [label, folder] of folders) {
    if (path.startsWith(`${label}/`)) return join(folder, path.slice(label.length + 1));
  }
  return null;
}
