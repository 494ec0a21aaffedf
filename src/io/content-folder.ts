import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Finding, finding } from '../model/finding.ts';
import { startOf } from '../model/place.ts';

/** What one content folder holds: paths with `/`, sorted by code unit. */
export interface Listing {
  readonly paths: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Lists a content folder and all folders below. Links that lead out of it are refused, not followed.
 * @param label how people name the folder, for findings
 * @throws whatever the file system says when the folder itself cannot be read
 */
export function listContent(folder: string, label: string): Listing {
  const root = realpathSync(folder);
  const paths: string[] = [];
  const findings: Finding[] = [];
  for (const entry of entriesBelow(root)) {
    const full = join(entry.parentPath, entry.name);
    const path = full
      .slice(root.length + 1)
      .split(sep)
      .join('/');
    if (entry.isFile()) paths.push(path);
    else if (entry.isSymbolicLink()) {
      const fault = linkFault(root, full);
      if (fault) findings.push(finding(fault.rule, startOf(`${label}/${path}`), fault.message));
      else if (statSync(full).isFile()) paths.push(path);
    }
  }
  return { paths: paths.sort(), findings };
}

/** Node's own recursive listing goes through symbolic links to folders; this does not. */
function entriesBelow(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entriesBelow(join(folder, entry.name)) : [entry],
  );
}

function linkFault(root: string, path: string): { rule: 'FI009' | 'FI011'; message: string } | null {
  try {
    const target = realpathSync(path);
    if (target === root || !target.startsWith(root + sep)) {
      return { rule: 'FI009', message: 'the symbolic link leads out of the content folder' };
    }
    return lstatSync(target).isDirectory()
      ? { rule: 'FI009', message: 'symbolic links to folders are not followed' }
      : null;
  } catch {
    return { rule: 'FI011', message: 'the symbolic link leads nowhere' };
  }
}
