import { hash } from 'node:crypto';
import { ownCode } from './own-code.ts';

/** Folders whose code decides what is said about translations, and what it is said about. */
const folders = ['../check/', '../align/', '../read/', '../model/'];
const files = [
  '../kept-findings.ts',
  '../kept-review.ts',
  '../review-site.ts',
  '../review-topics.ts',
  '../review-worker.ts',
  '../run-reviewer.ts',
  '../open-checked.ts',
  '../open-aligned.ts',
  '../read-text.ts',
];

/** A hash over the reviewer's own code: part of the name of what is kept of a review. */
export function reviewerVersion(): string {
  return hash('sha1', [...ownCode(folders, files), process.versions.unicode].join('\0'));
}
