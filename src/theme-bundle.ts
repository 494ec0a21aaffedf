import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroPrerenderer } from 'astro';
import type { ThemeHost } from './astro-integration.ts';
import { astroFolder, toolFolder } from './io/project.ts';
import { setHost } from './io/site-handle.ts';
import { type StoredTheme, storedTheme, storeTheme, themeKey } from './io/theme-store.ts';
import { serverFolder } from './lay-out.ts';

/**
 * What Astro makes of the theme: the code that draws pages, and the files that browsers load. It depends on the tool's own
 * code and on the site's address, never on the content, and takes four seconds of CPU: it is kept beside the tool.
 * @param site where the site will stand, or ''
 */
export async function themeBundle(site: string): Promise<StoredTheme> {
  const key = themeKey([site]);
  return storedTheme(key) ?? bundled(key, site);
}

/**
 * The same for a process that lives long: Astro's build runs in one of its own, whose memory is given back.
 * @throws with the words of that process
 */
export async function themeBundledApart(site: string): Promise<StoredTheme> {
  const key = themeKey([site]);
  const known = storedTheme(key);
  if (known) return known;
  const program = fileURLToPath(new URL('./cli/bundle-theme.ts', import.meta.url));
  await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', program, site]);
  const stored = storedTheme(key);
  if (!stored) throw new Error('the theme was bundled and is not there');
  return stored;
}

/** Runs Astro's build in the tool's own folder, without a page. */
async function bundled(key: string, site: string): Promise<StoredTheme> {
  const astro = astroFolder();
  process.once('exit', astro.remove);
  const work = process.cwd();
  process.chdir(toolFolder);
  let stored: StoredTheme | null = null;
  try {
    const prerenderer = (standard: AstroPrerenderer): AstroPrerenderer => ({
      ...standard,
      name: 'hexapla',
      // The code is there until the last page is rendered; by now browsers' files stand beside it.
      async getStaticPaths() {
        stored = storeTheme(key, { server: serverFolder(astro.path), client: astro.path });
        return [];
      },
    });
    setHost({ theme: { site, prerenderer } } satisfies ThemeHost);
    const { build } = await import('astro');
    await build({ root: toolFolder, outDir: astro.path, logLevel: 'error' });
  } finally {
    process.chdir(work);
    process.off('exit', astro.remove);
    astro.remove();
  }
  if (!stored) throw new Error('Astro asked for no page, so its code could not be kept');
  return stored;
}
