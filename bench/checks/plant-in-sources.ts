import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId } from '../../src/model/rules.ts';
import type { Site } from '../../src/site/site.ts';
import { random } from '../align/random.ts';
import type { Plant } from './page-recall.ts';
import { plantCodeDriftHead, plantStale, type SourcePlanter } from './plant-source.ts';

const planters: readonly (readonly [RuleId, SourcePlanter])[] = [
  ['code-drift-head', plantCodeDriftHead],
  ['stale', plantStale],
];

/** What a change of the source should be found by, and the repository in which it has changed. */
export interface PlantedSources {
  readonly plants: readonly Plant[];
  /** The pages that are not to be touched in any other way. */
  readonly pages: ReadonlySet<string>;
}

/**
 * Clones the repository of the source and commits a change to sources of pages that are up to date, one a topic, taken at
 * random, the same each time. No file of a page changes.
 * @param clone where the new repository goes, with the source in `docs`
 * @param textOf the text of a page's file
 */
export function plantInSources(
  { pages, sourceHash }: Site,
  { git, clone, most }: { readonly git: string; readonly clone: string; readonly most: number },
  textOf: (file: string) => string,
): PlantedSources {
  rmSync(clone, { recursive: true, force: true });
  execFileSync('git', ['clone', '--quiet', '--shared', git, clone]);
  const next = random(33_301);
  const current = pages.filter((page) => page.provenance.sourceHash && page.provenance.sourceHash === sourceHash(page));
  const inTurn = current.map((page) => ({ page, rank: next() })).sort((a, b) => a.rank - b.rank);
  const topics = new Set<string>();
  const plants: Plant[] = [];
  for (const [rule, plant] of planters) {
    let count = 0;
    for (const { page } of inTurn) {
      if (count >= most) break;
      if (topics.has(page.path)) continue;
      const file = join(clone, 'docs', page.path);
      const text = textOf(page.file);
      const planted = plant(readFileSync(file, 'utf8'), text, next);
      if (!planted) continue;
      writeFileSync(file, planted.source);
      topics.add(page.path);
      plants.push({ rule, file: page.file, text, range: planted.range });
      count += 1;
    }
  }
  const author = ['-c', 'user.name=Planter', '-c', 'user.email=planter@example.org'];
  execFileSync('git', ['-C', clone, ...author, 'commit', '--quiet', '--all', '--message', 'Planted changes']);
  return { plants, pages: new Set(pages.filter(({ path }) => topics.has(path)).map(({ file }) => file)) };
}
