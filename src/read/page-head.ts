import type { Page } from '../model/page.ts';
import { readFrontMatter } from './front-matter.ts';
import type { PageFile, ReadOptions } from './read-page.ts';
import { placer } from './source-text.ts';

const utf8 = new TextDecoder();
const line = Buffer.from('\n---');

/** Where the line ends that closes the front matter; 0 where there is none. */
function closeOf(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(line, 1);
  return at < 0 ? 0 : at + line.length;
}

/**
 * What the first bytes of a file say about its page: its identity and its title. Everything that takes its text is empty;
 * it stands for the page until the page is compiled. Never throws, finds no fault.
 * @param input its bytes may be cut anywhere; a front matter that is longer counts as none
 */
export function pageHead({ locale, path, file, bytes }: Omit<PageFile, 'hash'>, options: ReadOptions): Page {
  // No longer than the front matter: what is taken of a text keeps all of it in memory.
  const text = utf8.decode(bytes.subarray(0, closeOf(bytes)));
  const matter = readFrontMatter(text, file, placer(file, text), options.limits, options.keys);
  return {
    locale: locale.id,
    path,
    file,
    hash: '',
    title: matter.title ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, ''),
    description: matter.description,
    assetId: matter.assetId,
    assetIdPlace: matter.assetIdPlace,
    aliases: matter.aliases,
    provenance: matter.provenance,
    bilingual: false,
    headings: [],
    anchors: [],
    links: [],
    element: null,
    findings: [],
  };
}
