import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Folders whose code decides what is said about translations, and what it is said about. */
const folders = [
  '../check/',
  '../check/row-rules/',
  '../check/topic-rules/',
  '../align/',
  '../read/',
  '../model/',
  '../model/rules/',
];
const files = [
  '../review-site.ts',
  '../review-worker.ts',
  '../open-checked.ts',
  '../open-aligned.ts',
  '../read-text.ts',
];

/** A hash over the reviewer's own code: part of the name of what is kept of a review. */
export function reviewerVersion(): string {
  const urls = folders.flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    const names = readdirSync(url).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    return names.sort().map((name) => new URL(name, url));
  });
  const code = [...urls, ...files.map((file) => new URL(file, import.meta.url))].map((url) =>
    readFileSync(url, 'utf8'),
  );
  return hash('sha1', [...code, process.versions.unicode].join('\0'));
}
