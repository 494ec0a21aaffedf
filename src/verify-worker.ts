import { parentPort, workerData } from 'node:worker_threads';
import { siteText } from './io/site-listing.ts';
import { fileFacts } from './verify/read-facts.ts';
import { siteFolder } from './verify/site-folder.ts';
import type { SiteHome } from './verify/site-home.ts';

/** What all verify workers share. */
export interface VerifyShared {
  readonly folder: string;
  readonly home: SiteHome;
  /** Every file of the folder. */
  readonly paths: readonly string[];
}

const { shared, progress } = workerData as { shared: VerifyShared; progress: Int32Array };
const site = siteFolder(shared.home, shared.paths);

parentPort!.on('message', ({ batch }: { batch: readonly string[] }) => {
  const results = batch.map((path, index) => {
    Atomics.store(progress, 0, index);
    return fileFacts(path, siteText(shared.folder, path), site);
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});
