import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a corpus `times` as large: the pages as they are, then copies in folders of their own, with new ids and names.
 * Links inside a copy lead to the same copy, as relative links do.
 * @param content folder with one folder a tag, `ru-RU/docs`; gets the same shape in `folder`
 */
export function growCorpus(content: string, tags: readonly string[], times: number, folder: string): void {
  for (const tag of tags) {
    const from = join(content, tag, 'docs');
    const paths = readdirSync(from, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
      .sort();
    for (const path of paths) {
      const text = readFileSync(join(from, path), 'utf8');
      for (let copy = 0; copy < times; copy++) {
        const file = join(folder, tag, 'docs', copy === 0 ? '' : `copy-${copy}`, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, copy === 0 ? text : renamed(text, copy));
      }
    }
  }
}

/** The page as another topic: id, title and first heading are its own. */
function renamed(text: string, copy: number): string {
  return text
    .replace(/^(ms\.assetid:\s*)(\S+)/m, (_, key: string, id: string) => key + otherId(id, copy))
    .replace(/^(title:\s*["']?)(\p{L}+)/mu, `$1$2${copy}`)
    .replace(/^(#\s+(?:<a [^>]*><\/a>)?)(\p{L}+)/mu, `$1$2${copy}`);
}

function otherId(id: string, copy: number): string {
  const digits = hash('sha1', `${id} ${copy}`);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}
