import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { abbreviationsOf } from './abbreviations.ts';

/** Folders whose code decides how pages are aligned. */
const folders = ['../read/', '../align/'];
const files = ['../align-texts.ts', '../read-text.ts', '../model/defaults.ts', './packed-file.ts'];

/**
 * A hash over the aligner's own code, the parser, and what is known about the ends of sentences in the languages at hand:
 * part of the name of every cached alignment.
 */
export function alignerVersion(tags: readonly string[]): string {
  const urls = folders.flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    const names = readdirSync(url).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
    return names.sort().map((name) => new URL(name, url));
  });
  const code = [...urls, ...files.map((file) => new URL(file, import.meta.url))].map((url) =>
    readFileSync(url, 'utf8'),
  );
  const parser = createRequire(import.meta.url).resolve('satteri');
  const root = parser.slice(0, parser.lastIndexOf('node_modules/satteri/') + 'node_modules/satteri/'.length);
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  const languages = tags.map((tag) => [tag, ...abbreviationsOf(tag)].join(' '));
  return hash('sha1', [...code, version, process.versions.unicode, ...languages].join('\0'));
}
