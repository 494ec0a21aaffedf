import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import type { FillResult, FillShared, FillTask } from './former-worker.ts';
import type { FormerPage } from './io/former-page.ts';
import { type FormerSite, formerSite, noFormerSite } from './io/former-site.ts';
import { batchesOf, runBatches } from './io/worker-pool.ts';

/** Twenty thousand files take a second; filling that takes this long never ends. */
const mostSeconds = 600;

/**
 * Fills the folder of a new site with the published files, in a thread of its own: pages are read meanwhile.
 * @param folder whatever it holds is sifted; nothing may be written there until the promise is kept
 * @param published by path in the site
 */
export async function formerFiles(folder: string, published: ReadonlyMap<string, FormerPage>): Promise<FormerSite> {
  if (published.size === 0 && readdirSync(folder).length === 0) return noFormerSite;
  const files = [...published].map(([path, { file, state }]) => ({ path, file, state }));
  let standing: FillResult = null;
  await runBatches<FillTask, FillResult>(batchesOf([files], 1), {
    worker: new URL('./former-worker.ts', import.meta.url),
    shared: { folder } satisfies FillShared,
    taskSeconds: mostSeconds,
    onResults([result]) {
      standing = result ?? null;
    },
    onLost: () => null,
  });
  if (standing) return formerSite(published, standing, folder);
  // Whatever it was that stopped the thread: everything is made anew.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return noFormerSite;
}
