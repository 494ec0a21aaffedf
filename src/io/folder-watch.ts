import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells of every change below some folders, also of folders that come later. A path that is told of may have come, gone or
 * changed; what it is now, the disk knows.
 *
 * Each folder is watched, no file: on Linux Node's own recursive watch, as other libraries' watches, asks the system for each
 * file, which takes seconds for ten thousand. Elsewhere the system watches whole trees.
 */
export class FolderWatch {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly onChange: (path: string) => void;
  private readonly retry: NodeJS.Timeout;
  private readonly deep: boolean;

  constructor(folders: readonly string[], onChange: (path: string) => void, depth: 'deep' | 'shallow' = 'deep') {
    this.deep = depth === 'deep';
    this.onChange = onChange;
    for (const folder of folders) this.add(folder);
    // A folder that is not there, or is moved away and back, has nobody to tell of it.
    this.retry = setInterval(() => {
      for (const folder of folders) if (!this.watchers.has(folder) && this.add(folder)) onChange(folder);
    }, 1000);
    this.retry.unref();
  }

  close(): void {
    clearInterval(this.retry);
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }

  /** @returns whether there is such a folder */
  private add(folder: string): boolean {
    if (!isFolder(folder)) return false;
    const recursive = (this.deep && process.platform === 'darwin') || process.platform === 'win32';
    const watcher = watch(folder, { recursive }, (_event, name) => this.noticed(folder, name));
    watcher.on('error', () => this.drop(folder));
    this.watchers.set(folder, watcher);
    if (recursive || !this.deep) return true;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) this.add(join(folder, entry.name));
    }
    return true;
  }

  private noticed(folder: string, name: string | null): void {
    if (!isFolder(folder)) this.drop(folder);
    const path = name === null ? folder : join(folder, name);
    if (this.watchers.has(path)) {
      if (!isFolder(path)) this.drop(path);
    } else if (this.deep && process.platform === 'linux') this.add(path);
    this.onChange(path);
  }

  private drop(folder: string): void {
    for (const [path, watcher] of this.watchers) {
      if (path !== folder && !path.startsWith(`${folder}/`)) continue;
      watcher.close();
      this.watchers.delete(path);
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
