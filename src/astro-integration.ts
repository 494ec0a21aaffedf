import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, HookParameters } from 'astro';
import { contentMiddleware } from './cli/content-middleware.ts';
import { readOptions } from './cli/options.ts';
import { compareAlignment } from './compare-alignment.ts';
import { type DevSite, devSite } from './dev-site.ts';
import { indexSearch, indexTasks } from './index-search.ts';
import { noFormerSite } from './io/former-site.ts';
import { cacheFolder, localesFolder } from './io/project.ts';
import { copyFiles, writeFiles } from './io/site-files.ts';
import { host } from './io/site-handle.ts';
import { type LayOutOptions, layOutPrerenderer } from './lay-out.ts';
import { contentFolder } from './model/content-folder.ts';
import type { OnProgress } from './model/on-progress.ts';
import { loadSite } from './pipeline.ts';
import { draftsOf } from './site/drafts.ts';
import type { Site } from './site/site.ts';
import { siteFiles } from './site/site-files.ts';
import { verifyFolder } from './verify-folder.ts';

/** Astro makes only the theme: its code and the files that browsers load; whoever asked for it lays out pages by itself. */
export interface ThemeHost {
  readonly theme: {
    /** Where the site will stand, or ''. */
    readonly site: string;
    readonly prerenderer: (standard: AstroPrerenderer) => AstroPrerenderer;
  };
}

/**
 * Hexapla inside Astro: the settings that our promises to readers need, and our way to load and lay out pages. Under
 * `astro build` and `astro dev` the configuration file of the project counts, and nothing is said but by Astro.
 */
export function hexapla(): AstroIntegration {
  const hosted = host<ThemeHost>();
  if (hosted) return onlyTheme(hosted);
  const work = process.cwd();
  const cache = cacheFolder(work);
  const onProgress: OnProgress = () => {};
  const { options, locales, findings } = readOptions({}, work, localesFolder);
  let astroFolder = '';
  let ownSite: Promise<Site> | null = null;
  let dev: DevSite | null = null;
  let fullTexts: ReadonlyMap<string, number> = new Map();
  return {
    name: 'hexapla',
    hooks: {
      'astro:config:setup': async ({ updateConfig, command }) => {
        updateConfig(settingsFor(options.site));
        if (command !== 'dev') return;
        dev = devSite({ options, locales, findings, cacheFolder: cache, onProgress });
        await dev.reload();
      },
      'astro:config:done': ({ config }) => {
        astroFolder = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
      },
      'astro:server:setup': ({ server }) => {
        const folders = [...locales.map((locale) => contentFolder(options.content, locale)), localesFolder];
        contentMiddleware(server, dev!, folders, options.site);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        ownSite = loadSite(options, locales, cache, onProgress, findings).then(refuseErrors);
        ownSite.catch(() => {});
        const drafts = ownSite.then(draftsOf);
        drafts.catch(() => {});
        const onFullTexts: LayOutOptions['onFullTexts'] = (bytes) => {
          fullTexts = bytes;
        };
        const aligned = ownSite.then((site) => compareAlignment(site, cache, onProgress));
        aligned.catch(() => {});
        const lay = { cacheFolder: cache, onProgress, astroFolder, folder: astroFolder };
        const own = { drafts, aligned, onFullTexts, onCompared() {}, former: noFormerSite, onFile() {} };
        setPrerenderer((standard) => layOutPrerenderer(standard, { ...lay, ...own }));
      },
      'astro:build:done': async () => {
        if (!ownSite) return;
        const site = await ownSite;
        const { addresses } = draftsOf(site);
        await indexSearch(indexTasks(site, addresses), cache, astroFolder, onProgress);
        const files = siteFiles(site, addresses, fullTexts);
        writeFiles(astroFolder, files.texts);
        copyFiles(astroFolder, files.copies);
        const verdict = await verifyFolder(astroFolder);
        if (!verdict.ok) throw new Error(`${verdict.faultTotal} faults; see: npx hexapla verify ${astroFolder}`);
      },
    },
  };
}

function onlyTheme({ theme }: ThemeHost): AstroIntegration {
  return {
    name: 'hexapla',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig(settingsFor(theme.site)),
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(theme.prerenderer),
    },
  };
}

/** What our promises to readers need of Astro. */
function settingsFor(site: string): Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0] {
  const url = site === '' ? null : new URL(site);
  return {
    ...(url ? { site: url.origin, base: url.pathname } : {}),
    output: 'static',
    trailingSlash: 'always',
    devToolbar: { enabled: false },
    build: { format: 'directory', inlineStylesheets: 'never' },
    // What we keep between builds is no source of the theme.
    vite: { build: { assetsInlineLimit: 0 }, server: { watch: { ignored: ['**/.hexapla/**'] } } },
  };
}

function refuseErrors(site: Site): Site {
  const first = site.findings.find((finding) => finding.severity === 'error');
  if (!first) return site;
  const { path, line, column } = first.place;
  throw new Error(`${first.rule} ${path}:${line}:${column} ${first.message}; all of them: npx hexapla check`);
}
