import type { Edit } from '../model/edit.ts';
import type { FindingGroup } from '../model/finding-group.ts';
import type { LocaleId } from '../model/locale.ts';
import { editedText, type Mend } from './edited-text.ts';
import { filePatch } from './file-patch.ts';

/** What mends one locale. */
export interface LocaleMends {
  readonly locale: LocaleId;
  /** A unified diff of all its pages that change; paths are as findings name them. */
  readonly patch: string;
  readonly pages: number;
  /** How many mistakes it mends, each string once. */
  readonly strings: number;
  /** How many places change. */
  readonly edits: number;
  /** What heals most pages, in that order. */
  readonly examples: readonly MendExample[];
}

export interface MendExample {
  readonly before: string;
  readonly after: string;
  readonly pages: number;
}

export interface Mends {
  /** Sorted; locales in which nothing changes are left out. */
  readonly locales: readonly LocaleMends[];
  /** What is left for another time, with the reason. */
  readonly overlapping: readonly Edit[];
  readonly lapsed: readonly Edit[];
}

/** A mend on its way, with the mistake that it belongs to. */
interface Job {
  readonly group: number;
  readonly mend: Mend;
}

/**
 * What all findings with a mend come to, as one patch a locale. Nothing outside the mended words changes. Where two mends want the
 * same words, the one that comes first in the queue wins.
 * @param groups the queue
 * @param textOf a file as it is, byte order mark and line ends included; null where it cannot be read
 */
export function mendPages(
  groups: readonly FindingGroup[],
  textOf: (path: string) => string | null,
  localeOf: (path: string) => LocaleId | undefined,
): Mends {
  const overlapping: Edit[] = [];
  const lapsed: Edit[] = [];
  const done = new Map<LocaleId, { patches: string[]; jobs: Job[] }>();
  for (const [path, jobs] of [...jobsByFile(groups)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const raw = textOf(path);
    const locale = localeOf(path);
    if (raw === null || locale === undefined) {
      lapsed.push(...jobs.flatMap(({ mend }) => mend));
      continue;
    }
    const edited = editedText(
      raw,
      jobs.map(({ mend }) => mend),
    );
    overlapping.push(...edited.overlapping.flat());
    lapsed.push(...edited.lapsed.flat());
    const patch = filePatch(path, raw, edited.text);
    if (patch === '') continue;
    const made = new Set(edited.made);
    const of = done.get(locale) ?? { patches: [], jobs: [] };
    of.patches.push(patch);
    of.jobs.push(...jobs.filter(({ mend }) => made.has(mend)));
    done.set(locale, of);
  }
  const locales = [...done].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    locales: locales.map(([locale, { patches, jobs }]) => ({
      locale,
      patch: patches.join(''),
      pages: patches.length,
      strings: new Set(jobs.map(({ group }) => group)).size,
      edits: jobs.reduce((sum, { mend }) => sum + mend.length, 0),
      examples: examples(jobs),
    })),
    overlapping,
    lapsed,
  };
}

function jobsByFile(groups: readonly FindingGroup[]): Map<string, Job[]> {
  const jobs = new Map<string, Job[]>();
  for (const [group, { findings }] of groups.entries()) {
    for (const { edits } of findings) {
      for (const [path, mend] of Map.groupBy(edits ?? [], (edit) => edit.path)) {
        const ofFile = jobs.get(path) ?? [];
        ofFile.push({ group, mend });
        jobs.set(path, ofFile);
      }
    }
  }
  return jobs;
}

/** How many examples are worth reading before one applies a patch. */
const mostExamples = 10;

function examples(jobs: readonly Job[]): MendExample[] {
  const pages = new Map<string, Set<string>>();
  for (const { mend } of jobs) {
    for (const { before, after, path } of mend) {
      const key = JSON.stringify([before, after]);
      pages.set(key, (pages.get(key) ?? new Set()).add(path));
    }
  }
  return [...pages]
    .sort(([a, p], [b, q]) => q.size - p.size || (a < b ? -1 : 1))
    .slice(0, mostExamples)
    .map(([key, { size }]) => {
      const [before, after] = JSON.parse(key) as [string, string];
      return { before, after, pages: size };
    });
}
