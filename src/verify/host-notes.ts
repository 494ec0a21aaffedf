import type { FolderEntry } from './join/joined-site.ts';

const MIB = 1024 * 1024;
/** https://developers.cloudflare.com/pages/platform/limits/ (free plan) */
const CLOUDFLARE_FILES = 20_000;
const CLOUDFLARE_FILE_BYTES = 25 * MIB;
/** https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits */
const GITHUB_BYTES = 1024 * MIB;

/** What common hosts may object to, a line each. Not faults: another host may take the site as it is. */
export function hostNotes(entries: readonly FolderEntry[]): string[] {
  const notes: string[] = [];
  if (entries.length > CLOUDFLARE_FILES) {
    notes.push(`${entries.length} files; Cloudflare Pages takes ${CLOUDFLARE_FILES}`);
  }
  const bytes = entries.reduce((total, entry) => total + entry.bytes, 0);
  if (bytes > GITHUB_BYTES) notes.push(`${Math.round(bytes / MIB)} MiB; GitHub Pages takes ${GITHUB_BYTES / MIB} MiB`);
  for (const entry of entries) {
    if (entry.bytes <= CLOUDFLARE_FILE_BYTES) continue;
    const size = Math.round(entry.bytes / MIB);
    notes.push(`${entry.path} has ${size} MiB; Cloudflare Pages takes ${CLOUDFLARE_FILE_BYTES / MIB} MiB a file`);
  }
  return notes;
}
