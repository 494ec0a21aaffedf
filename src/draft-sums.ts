import { hash } from 'node:crypto';
import { keepJson, keptJson } from './io/kept-json.ts';
import type { DraftSum } from './page-keys.ts';

/** What earlier builds know of drafts, by what these are made from: most of them need not be made to know their pages' keys. */
export interface DraftSums {
  /** null where the page has to be drafted. */
  known(route: string): DraftSum | null;
  /** To be told what came of each draft. */
  note(route: string, sum: DraftSum): void;
  /** For the next build. */
  keep(): void;
}

/** The form in which they are kept: by the sum of what the drafts of a topic are made from, then by route. */
type Kept = Readonly<Record<string, Readonly<Record<string, DraftSum>>>>;

/**
 * @param file where they are kept
 * @param common over what decides all drafts beside their inputs: the tool's own code
 * @param inputSum over all that a page's draft is made from; null where that is not known
 */
export function draftSums(file: string, common: string, inputSum: (route: string) => string | null): DraftSums {
  const before = keptJson<Kept>(file) ?? {};
  const now = new Map<string, Map<string, DraftSum>>();
  let isNew = false;
  const nameOf = (route: string): string | null => {
    const sum = inputSum(route);
    return sum === null ? null : hash('sha1', `${common} ${sum}`);
  };
  return {
    known(route) {
      const name = nameOf(route);
      return (name !== null && before[name]?.[route]) || null;
    },
    note(route, sum) {
      const name = nameOf(route);
      if (name === null) return;
      isNew ||= !before[name]?.[route];
      const ofTopic = now.get(name) ?? new Map<string, DraftSum>();
      now.set(name, ofTopic.set(route, sum));
    },
    keep() {
      const all = [...now].map(([name, sums]) => [name, Object.fromEntries(sums)] as const);
      if (isNew || all.length !== Object.keys(before).length) keepJson(file, Object.fromEntries(all) satisfies Kept);
    },
  };
}
