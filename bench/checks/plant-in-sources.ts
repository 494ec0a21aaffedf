import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleId } from '../../src/model/rules.ts';
import type { Site } from '../../src/site/site.ts';
import { random } from '../align/random.ts';
import type { Plant } from './page-planter.ts';
import { plantCodeDriftHead, plantStale, type SourcePlanter } from './plant-source.ts';

/** That first of which fewest pages are free: most are out of date. */
const planters: readonly (readonly [RuleId, SourcePlanter])[] = [
  ['stale', plantStale],
  ['code-drift-head', plantCodeDriftHead],
];

/** What a change of the source should be found by, and the repository in which it has changed. */
export interface PlantedSources {
  readonly plants: readonly Plant[];
  /** The pages that are not to be touched in any other way. */
  readonly pages: ReadonlySet<string>;
}

/**
 * Clones the repository of the source and commits a change to sources of pages of which the rule says nothing, one a topic,
 * taken at random, the same each time. Each version that shows it counts. No file of a page changes.
 * @param known rule and file of what is found already
 * @param clone where the new repository goes, with the source in `docs`
 * @param textOf the text of a page's file
 */
export function plantInSources(
  { pages }: Site,
  known: ReadonlySet<string>,
  { git, clone, most }: { readonly git: string; readonly clone: string; readonly most: number },
  textOf: (file: string) => string,
): PlantedSources {
  rmSync(clone, { recursive: true, force: true });
  execFileSync('git', ['clone', '--quiet', '--shared', '--config', 'advice.detachedHead=false', git, clone]);
  const next = random(33_301);
  const inTurn = pages.map((page) => ({ page, rank: next() })).sort((a, b) => a.rank - b.rank);
  const versions = Map.groupBy(pages, ({ path }) => path);
  const topics = new Set<string>();
  const plants: Plant[] = [];
  for (const [rule, plant] of planters) {
    let count = 0;
    for (const { page } of inTurn) {
      const file = join(clone, 'docs', page.path);
      if (count >= most) break;
      if (topics.has(page.path) || !existsSync(file)) continue;
      const free = versions.get(page.path)!.filter((version) => !known.has(`${rule} ${version.file}`));
      const planted = free.includes(page) && plant(readFileSync(file, 'utf8'), textOf(page.file), next);
      if (!planted) continue;
      writeFileSync(file, planted.source);
      topics.add(page.path);
      for (const version of free) {
        const text = textOf(version.file);
        const range = planted.rangeIn(text);
        if (range === 'nowhere') continue;
        plants.push({ rule, file: version.file, text, range: range === 'anywhere' ? null : range });
        count += 1;
      }
    }
  }
  const author = ['-c', 'user.name=Planter', '-c', 'user.email=planter@example.org'];
  execFileSync('git', ['-C', clone, ...author, 'commit', '--quiet', '--all', '--message', 'Planted changes']);
  return { plants, pages: new Set(pages.filter(({ path }) => topics.has(path)).map(({ file }) => file)) };
}
