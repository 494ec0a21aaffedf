import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const unpack = fileURLToPath(new URL('../../../shared/corpus/unpack', import.meta.url));

/** Whether the corpus is there: it is no part of the project, but may lie beside it. */
export const hasCorpus = existsSync(unpack);

let folder: string | undefined;

/** The folder of the unpacked corpus; the first call of a machine takes a while. */
export function corpusFolder(): string {
  folder ??= execFileSync(unpack, { encoding: 'utf8' }).trim();
  return folder;
}
