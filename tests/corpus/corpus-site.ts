import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusFolder } from './corpus-folder.ts';

/** The locales of the corpus: id and tag. */
export const corpusLocales = [
  { id: 'ru', tag: 'ru-RU' },
  { id: 'zh', tag: 'zh-CN' },
  { id: 'fr', tag: 'fr-FR' },
  { id: 'es', tag: 'es-ES' },
  { id: 'de', tag: 'de-DE' },
] as const;

/** Where the corpus's site says that it is. */
export const corpusAddress = 'https://docs.example/';

const program = fileURLToPath(new URL('../../bin/hexapla.mjs', import.meta.url));

/** The folder with the content of one locale. */
export const contentOf = (tag: string): string => join(corpusFolder(), '2021', tag, 'docs');

/** What tells a command of Hexapla where the corpus is. */
export const corpusSource = (): string[] => [
  '--content',
  contentOf('{tag}'),
  '--locales',
  corpusLocales.map(({ id }) => id).join(','),
];

/**
 * What the program prints, run in `cwd`, where no setting of the sample site has a say.
 * @throws where it fails, errors of content among them
 */
export function hexapla(cwd: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { cwd, maxBuffer: 1 << 28 }, (error, stdout, stderr) =>
      error ? reject(new Error(`hexapla ${args[0]}: ${stderr}${stdout.slice(0, 2000)}`)) : resolve(stdout),
    );
  });
}
