import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { host } from './io/site-handle.ts';
import { type LayOutOptions, layOutPrerenderer } from './lay-out.ts';

/** What the command line does for the integration; under Astro's own commands the integration does it by itself. */
export interface Host extends Pick<LayOutOptions, 'drafts' | 'cacheFolder' | 'onProgress'> {
  /** Where the site is written, if not in Astro's output folder. */
  readonly folder?: string;
  /** Address of the site, or ''. */
  readonly site: string;
}

/** Hexapla inside Astro: the settings that our promises to readers need, and our way to lay pages out. */
export function hexapla(): AstroIntegration {
  const { site, ...lay } = host<Host>()!;
  let astroFolder = '';
  return {
    name: 'hexapla',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const url = site === '' ? null : new URL(site);
        updateConfig({
          ...(url ? { site: url.origin, base: url.pathname } : {}),
          output: 'static',
          trailingSlash: 'always',
          devToolbar: { enabled: false },
          build: { format: 'directory', inlineStylesheets: 'never' },
          vite: { build: { assetsInlineLimit: 0 } },
        });
      },
      'astro:config:done': ({ config }) => {
        astroFolder = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => layOutPrerenderer(standard, { folder: astroFolder, ...lay, astroFolder }));
      },
    },
  };
}
