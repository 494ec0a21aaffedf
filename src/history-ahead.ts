import { hash } from 'node:crypto';
import { join } from 'node:path';
import { openHistory, type SourceHistory } from './find-sources.ts';
import { keepJson, keptJson } from './io/kept-json.ts';
import type { AskedOfHistory } from './io/source-state.ts';
import type { Options } from './model/options.ts';

/** The source's history, opened ahead. */
export interface HistoryAhead {
  readonly history: SourceHistory;
  /** For the next build, once all was asked: what that was. */
  keep(): Promise<void>;
  /** Where nobody asks. */
  close(): Promise<void>;
}

/**
 * Opens the source's history and begins to read what the last build asked of it: git does that in a process of its own, while
 * pages are compiled. What it reads for nothing is only time.
 */
export function historyAhead(options: Pick<Options, 'sourceGit'>, cacheFolder: string): HistoryAhead {
  const file = join(cacheFolder, 'history', hash('sha1', options.sourceGit));
  const history = openHistory(options);
  // Whoever finds the sources says what is wrong.
  const quietly = (use: (opened: Awaited<SourceHistory>) => void): Promise<void> => history.then(use).catch(() => {});
  const before = options.sourceGit === '' ? null : keptJson<AskedOfHistory>(file);
  void quietly((opened) => before && opened?.states.ahead(before));
  return {
    history,
    keep: () =>
      quietly((opened) => {
        const asked = opened?.states.asked();
        if (asked && JSON.stringify(asked) !== JSON.stringify(before)) keepJson(file, asked);
      }),
    close: () => quietly((opened) => opened?.git.close()),
  };
}
