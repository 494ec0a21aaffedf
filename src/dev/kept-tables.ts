import { statSync } from 'node:fs';
import { tableOfContents } from '../pipeline.ts';

/** Reads tables of contents, each again only when its file has changed. */
export function keptTables(): typeof tableOfContents {
  const known = new Map<string, { readonly state: string; readonly table: ReturnType<typeof tableOfContents> }>();
  return (folder, options) => {
    const { toc } = folder;
    const stats = toc === null ? undefined : statSync(toc, { throwIfNoEntry: false, bigint: true });
    if (toc === null || !stats) return tableOfContents(folder, options);
    const state = [stats.mtimeNs, stats.ctimeNs, stats.size, stats.ino].join(' ');
    const kept = known.get(toc);
    if (kept?.state === state) return kept.table;
    const table = tableOfContents(folder, options);
    known.set(toc, { state, table });
    return table;
  };
}
