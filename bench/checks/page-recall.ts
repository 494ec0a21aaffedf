import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../../src/model/finding.ts';
import type { Page } from '../../src/model/page.ts';
import type { RuleId } from '../../src/model/rules.ts';
import { random } from '../align/random.ts';
import { corpusFindings, type OpenedCorpus, openCorpus } from './open-corpus.ts';
import type { Plant } from './page-planter.ts';
import { pagePlanters } from './page-planters.ts';
import { plantInSources } from './plant-in-sources.ts';
import type { Recall } from './recall.ts';

const PLANTED = 220;

/**
 * Plants faults in the files of pages of which the rule says nothing, one a page, and changes in the sources of others, checks
 * the whole copy, and looks for each fault at its place.
 */
export async function pageRecall(
  { site }: OpenedCorpus,
  before: readonly Finding[],
  corpus: { readonly git: string; readonly folder: string },
): Promise<Map<RuleId, Recall>> {
  const folders = [...site.folders];
  const textOf = (file: string): string => {
    const [label, folder] = folders.find(([name]) => file.startsWith(`${name}/`))!;
    return readFileSync(join(folder, file.slice(label.length + 1)), 'utf8').replace(/^\uFEFF/, '');
  };
  const clone = join(corpus.folder, 'planted-source');
  const known = new Set(before.map(({ rule, place }) => `${rule} ${place.path}`));
  const sources = plantInSources(site, known, { git: corpus.git, clone, most: PLANTED }, textOf);
  const inPages = plantAll(
    site.pages.filter(({ file }) => !sources.pages.has(file)),
    known,
    textOf,
  );
  const plants = [...inPages, ...sources.plants];
  const content = join(corpus.folder, 'planted');
  rmSync(content, { recursive: true, force: true });
  for (const [label, folder] of folders) cpSync(folder, join(content, label), { recursive: true });
  for (const { file, text } of inPages) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const found = await corpusFindings(await openCorpus(content, clone, join(corpus.folder, 'planted-cache')));
  const byPage = Map.groupBy(found, ({ rule, place }) => `${rule} ${place.path}`);
  const recalls = new Map<RuleId, Recall>();
  for (const [rule, own] of Map.groupBy(plants, (plant) => plant.rule)) {
    const missed = own.filter(
      (plant) => !(byPage.get(`${rule} ${plant.file}`) ?? []).some((one) => touches(one, plant)),
    );
    recalls.set(rule, { planted: own.length, found: own.length - missed.length, missed: missed.map(shown) });
  }
  return recalls;
}

/** One fault a page, in pages taken at random, the same each time. */
function plantAll(pages: readonly Page[], known: ReadonlySet<string>, textOf: (file: string) => string): Plant[] {
  const next = random(20_817);
  const left = pages.map((page) => ({ page, rank: next() })).sort((a, b) => a.rank - b.rank);
  const used = new Set<string>();
  const texts = new Map<string, string>();
  const plants: Plant[] = [];
  for (const [rule, plant] of pagePlanters) {
    let count = 0;
    for (const { page } of left) {
      const { file, path, locale } = page;
      if (count >= PLANTED) break;
      if (used.has(file) || known.has(`${rule} ${file}`)) continue;
      const text = texts.get(file) ?? textOf(file);
      texts.set(file, text);
      const planted = plant({ locale, path, text }, next);
      if (!planted) continue;
      used.add(file);
      plants.push({ ...planted, rule, file });
      count += 1;
    }
  }
  return plants;
}

function touches({ place }: Finding, { text, range }: Plant): boolean {
  if (!range) return true;
  const lines = text.split('\n');
  const offsetOf = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return offsetOf(place.line, place.column) <= range[1] && offsetOf(place.endLine, place.endColumn) >= range[0];
}

function shown({ file, text, range }: Plant): string {
  if (!range) return `${file}: left out`;
  return `${file}:${text.slice(0, range[0]).split('\n').length} ${text.slice(range[0], Math.min(range[1], range[0] + 100))}`;
}
