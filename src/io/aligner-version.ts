import { hash } from 'node:crypto';
import { abbreviationsOf } from './abbreviations.ts';
import { ownCode, packageVersion } from './own-code.ts';

/** Folders whose code decides how pages are aligned. */
const folders = ['../read/', '../align/'];
const files = [
  '../align-texts.ts',
  '../align-worker.ts',
  '../aligned-group.ts',
  '../read-text.ts',
  '../model/defaults.ts',
  './packed-file.ts',
];

/**
 * A hash over the aligner's own code, the parser, and what is known about the ends of sentences in the languages at hand:
 * part of the name of every cached alignment.
 */
export function alignerVersion(tags: readonly string[]): string {
  const version = packageVersion('satteri');
  const languages = tags.map((tag) => [tag, ...abbreviationsOf(tag)].join(' '));
  return hash('sha1', [...ownCode(folders, files), version, process.versions.unicode, ...languages].join('\0'));
}
