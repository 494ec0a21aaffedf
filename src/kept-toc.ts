import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { keepJson, keptJson } from './io/kept-json.ts';
import { ownCode, packageVersion } from './io/own-code.ts';
import type { Finding } from './model/finding.ts';
import type { Limits } from './model/options.ts';
import type { TocItem } from './model/toc.ts';
import { decode, placer } from './read/source-text.ts';
import { readToc } from './read/toc.ts';

/** A table of contents and what is wrong with it. */
export interface KnownToc {
  readonly items: readonly TocItem[];
  readonly findings: readonly Finding[];
}

/** A hash over the code that reads tables. */
let code: string | null = null;

/**
 * Reads a table of contents, or finds what it said when it was read before: one of 2,000 lines takes a fifth of a second.
 * @param path of the file, null: there is none
 * @param label what people call its folder
 * @param folder where what was read is kept, under everything that it hangs on
 */
export function keptToc(path: string | null, label: string, limits: Limits, folder: string): KnownToc {
  if (!path) return { items: [], findings: [] };
  const file = `${label}/${basename(path)}`;
  const bytes = readFileSync(path);
  code ??= hash('sha1', [...ownCode(['../read/', '../model/'], ['../kept-toc.ts']), packageVersion('yaml')].join('\0'));
  const key = hash('sha1', JSON.stringify([code, file, limits, hash('sha1', bytes)]));
  // One for each file: what it said before is of no use to anybody.
  const kept = join(folder, hash('sha1', file));
  const known = keptJson<KnownToc & { readonly key: string }>(kept);
  if (known?.key === key) return { items: known.items, findings: known.findings };
  const read = readBytes(bytes, file, limits);
  keepJson(kept, { key, ...read });
  return read;
}

function readBytes(bytes: Uint8Array, file: string, limits: Limits): KnownToc {
  const { text, findings } = decode(bytes, file, limits);
  if (text === null) return { items: [], findings: [...findings] };
  const read = readToc(text, placer(file, text), limits);
  return { items: read.items, findings: [...findings, ...read.findings] };
}
