import { parentPort, workerData } from 'node:worker_threads';
import { siteBytes } from './io/site-listing.ts';
import { fileJudge } from './verify/judge-file.ts';
import type { JudgedFile } from './verify/judged-file.ts';
import { siteFolder } from './verify/site-folder.ts';
import type { SiteHome } from './verify/site-home.ts';

/** What all verify workers share. */
export interface VerifyShared {
  readonly folder: string;
  readonly home: SiteHome;
  /** Every file of the folder. */
  readonly paths: readonly string[];
  /** Them and others that are gone, in the order of their numbers. */
  readonly numbered: readonly string[];
}

export interface VerifyTask {
  readonly path: string;
  /** Of the bytes that were judged before, if nothing else can have changed what they say. */
  readonly sha256: string | null;
}

const { shared, progress } = workerData as { shared: VerifyShared; progress: Int32Array };
const judge = fileJudge(siteFolder(shared.home, shared.paths), shared.numbered);

parentPort!.on('message', ({ batch }: { batch: readonly VerifyTask[] }) => {
  const results = batch.map(({ path, sha256 }, index): JudgedFile | null => {
    Atomics.store(progress, 0, index);
    return judge(path, siteBytes(shared.folder, path), sha256);
  });
  Atomics.store(progress, 0, -1);
  parentPort!.postMessage({ results });
});
