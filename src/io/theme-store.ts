import { hash, randomUUID } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { toolFolder } from './project.ts';

/** What Astro made of the theme: code that draws pages, and files for browsers. */
export interface StoredTheme {
  /** Folder with the code; it finds the tool's packages from there. */
  readonly server: string;
  /** Folder with scripts, styles and public files, as they stand in the site. */
  readonly client: string;
}

const ownStore = join(toolFolder, '.hexapla', 'themes');
const list = 'files.json';
/** A bundle that nobody used for so long is removed, in days. */
const kept = 7;

/** Everything in the tool's own folder that a bundle is made of, and what else decides how a site comes out. */
const sources = ['src', 'public', 'locales', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * The name of a bundle: a hash over the tool's own code, the packages that are installed, Node, and the settings that
 * Astro writes into it.
 */
export function themeKey(settings: readonly string[]): string {
  const code = sources.flatMap((name) => filesBelow(name)).filter((name) => !name.endsWith('.test.ts'));
  const parts = code.flatMap((name) => [name, hash('sha1', readFileSync(join(toolFolder, name)))]);
  return hash('sha1', [process.version, process.platform, ...installed(), ...settings, ...parts].join('\0'));
}

/** What npm says it installed: a package installed anew makes other code of the same sources. */
function installed(): string[] {
  const astro = createRequire(join(toolFolder, 'package.json')).resolve('astro/package.json');
  const list = join(dirname(dirname(astro)), '.package-lock.json');
  return [astro, list].map((file) => (statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'utf8') : ''));
}

/** A bundle whose files all are as they were written, else null. */
export function storedTheme(key: string, store = ownStore): StoredTheme | null {
  const folder = join(store, key);
  try {
    const files = JSON.parse(readFileSync(join(folder, list), 'utf8')) as Record<string, string>;
    for (const [name, sum] of Object.entries(files)) {
      if (hash('sha1', readFileSync(join(folder, name))) !== sum) return null;
    }
    markUsed(folder);
    return { server: join(folder, 'server'), client: join(folder, 'client') };
  } catch {
    return null;
  }
}

/** Whoever may not write here clears nothing away either. */
function markUsed(folder: string): void {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {}
}

/**
 * Keeps a bundle: both folders are copied. Of two builds that do so at once one wins; a killed one leaves only what the
 * next one clears away. Bundles that nobody used for long are removed.
 */
export function storeTheme(key: string, made: StoredTheme, store = ownStore): StoredTheme {
  mkdirSync(store, { recursive: true });
  const draft = join(store, `draft-${randomUUID()}`);
  mkdirSync(draft);
  cpSync(made.server, join(draft, 'server'), { recursive: true });
  // What begins with a dot is Astro's own.
  cpSync(made.client, join(draft, 'client'), {
    recursive: true,
    filter: (path) => path === made.client || !basename(path).startsWith('.'),
  });
  const files = filesBelow('', draft).map((name) => [name, hash('sha1', readFileSync(join(draft, name)))]);
  writeFileSync(join(draft, list), JSON.stringify(Object.fromEntries(files)));
  const folder = join(store, key);
  try {
    renameSync(draft, folder);
  } catch {
    // Another build was first, or what stands there is damaged: ours is as good, and it is whole.
    if (storedTheme(key, store)) rmSync(draft, { recursive: true, force: true });
    else {
      rmSync(folder, { recursive: true, force: true });
      renameSync(draft, folder);
    }
  }
  clear(key, store);
  return { server: join(folder, 'server'), client: join(folder, 'client') };
}

function clear(current: string, store: string): void {
  for (const name of readdirSync(store)) {
    const path = join(store, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name !== current && age > kept * 24 * 3600_000) rmSync(path, { recursive: true, force: true });
  }
}

/** Files below a name in a folder, sorted, with `/`; the name itself where it is a file; none where there is nothing. */
function filesBelow(name: string, folder = toolFolder): string[] {
  const found = statSync(join(folder, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [name];
  return readdirSync(join(folder, name), { withFileTypes: true })
    .flatMap((entry) => {
      const path = name === '' ? entry.name : `${name}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path, folder) : [path];
    })
    .sort();
}
