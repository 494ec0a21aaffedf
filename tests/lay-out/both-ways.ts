import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import { hexapla, type ThemeHost } from '../../src/astro-integration.ts';
import { readOptions } from '../../src/cli/options.ts';
import { compareAlignment } from '../../src/compare-alignment.ts';
import { finishView, topicShown } from '../../src/finish-view.ts';
import { CompiledCache } from '../../src/io/compiled-cache.ts';
import { noFormerSite } from '../../src/io/former-site.ts';
import { astroFolder, localesFolder, toolFolder } from '../../src/io/project.ts';
import { setHost, setSiteHandle } from '../../src/io/site-handle.ts';
import { layOutPrerenderer } from '../../src/lay-out.ts';
import { loadSite } from '../../src/pipeline.ts';
import { type Drafts, draftsOf } from '../../src/site/drafts.ts';

// A program: lays the sample site out twice in one build of Astro, by our workers into FOLDER/workers, by Astro's own
// prerenderer into FOLDER/astro. Prints the routes as JSON.
// It is a process of its own since Astro changes settings of the whole process that it runs in.

const folder = process.argv[2]!;
process.chdir(toolFolder);
const configuration = readOptions({ out: join(folder, 'site') }, toolFolder, localesFolder);
const { options, locales, findings } = configuration;
const cacheFolder = join(folder, 'cache');
mkdirSync(join(folder, 'workers'), { recursive: true });
const site = loadSite(options, locales, cacheFolder, () => {}, findings);
const loading = site.then(draftsOf);
const aligned = site.then((loaded) => compareAlignment(loaded, cacheFolder, () => {}));
const astro = astroFolder();
process.once('exit', astro.remove);

setHost({ theme: { site: '', prerenderer: (standard) => standard } } satisfies ThemeHost);
await build({
  root: toolFolder,
  configFile: false,
  // Beside the server code of the build, which must find the tool's packages.
  outDir: astro.path,
  logLevel: 'error',
  integrations: [hexapla(), bothWays(join(folder, 'workers'), await loading)],
});
cpSync(astro.path, join(folder, 'astro'), { recursive: true });
process.stdout.write(JSON.stringify((await loading).routes));

/** First our workers as in every build; then all routes are left to Astro. The last prerenderer that is set counts. */
function bothWays(workers: string, drafts: Drafts): AstroIntegration {
  const lay = {
    drafts: loading,
    aligned,
    cacheFolder,
    folder: workers,
    astroFolder: astro.path,
    onProgress() {},
    onFullTexts() {},
    onCompared() {},
    former: noFormerSite,
    onFile() {},
  };
  return {
    name: 'both-ways',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          async getStaticPaths() {
            // Astro keeps the first list of paths that it is given: what our workers leave to it must not be that one.
            await layOutPrerenderer({ ...standard, getStaticPaths: async () => [] }, lay).getStaticPaths();
            const cache = new CompiledCache(cacheFolder);
            const topics = await aligned;
            const view = (route: string) => {
              const draft = drafts.draft(route);
              const topic = topicShown(draft);
              return finishView(draft, cache, topic && topics ? topics.topic(topic) : null);
            };
            setSiteHandle({ routes: drafts.routes, view });
            return standard.getStaticPaths();
          },
        })),
    },
  };
}
