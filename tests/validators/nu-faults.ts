import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The Nu validator is a Java program (11 or newer). Later versions of its package than ours fetch Java when installed. */
export const hasJava = javaVersion() >= 11;

/** Said once where the Nu validator cannot run. */
export const withoutJava =
  'Nu validator: left out, because there is no Java 11 or newer (Debian: default-jre-headless)';

interface NuMessage {
  readonly type: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly lastColumn?: number;
  readonly message: string;
}

/**
 * What the Nu validator has to say about files of a site, warnings and remarks too, each as `path:line:column message`.
 * @throws where Java or the validator fails
 */
export async function nuFaults(folder: string, paths: readonly string[]): Promise<string[]> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const files = paths.map((path) => join(folder, path));
  const args = ['-Xmx512m', '-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', ...files];
  const { stdout } = await promisify(execFile)('java', args, { maxBuffer: 1 << 26 });
  const { messages } = JSON.parse(stdout) as { messages: NuMessage[] };
  return messages.map(({ url, lastLine, lastColumn, message }) => {
    const path = url ? relative(folder, fileURLToPath(url)).replaceAll('\\', '/') : '';
    return `${path}:${lastLine}:${lastColumn} ${message}`;
  });
}

function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}
