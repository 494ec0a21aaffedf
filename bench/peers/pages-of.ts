import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the files of a tag into a peer's folder; the text of each page may be changed on the way. */
export function copyPages(from: string, to: string, change: (text: string) => string = (text) => text): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyPages(source, target, change);
    else if (entry.name.endsWith('.md')) writeFileSync(target, change(readFileSync(source, 'utf8')));
    else cpSync(source, target);
  }
}

/** Renames a file where it is there. */
export function renameIn(folder: string, from: string, to: string): void {
  if (existsSync(join(folder, from))) renameSync(join(folder, from), join(folder, to));
}

/** Keeps of the front matter only a title: peers refuse keys and dates that they do not know. */
export function titleOnly(text: string): string {
  const [whole = '', fields = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text) ?? [];
  const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(fields)?.[1] ?? 'Untitled';
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${text.slice(whole.length)}`;
}

/** Writes files given by path. */
export function writeProject(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
