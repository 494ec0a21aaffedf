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

/** The form in which they are kept. */
interface Kept {
  readonly common: string;
  /** By the sum of what the drafts of a topic are made from, then by route. */
  readonly sums: Readonly<Record<string, Readonly<Record<string, DraftSum>>>>;
}

/**
 * @param file where they are kept
 * @param common what decides all drafts beside their inputs: the tool's own code
 * @param inputSum over all that a page's draft is made from; null where that is not known
 */
export function draftSums(file: string, common: string, inputSum: (route: string) => string | null): DraftSums {
  const kept = keptJson<Kept>(file);
  const before = kept?.common === common ? kept.sums : {};
  const now = new Map<string, Map<string, DraftSum>>();
  let isNew = false;
  return {
    known(route) {
      const inputs = inputSum(route);
      return (inputs !== null && before[inputs]?.[route]) || null;
    },
    note(route, sum) {
      const inputs = inputSum(route);
      if (inputs === null) return;
      isNew ||= !before[inputs]?.[route];
      const ofTopic = now.get(inputs) ?? new Map<string, DraftSum>();
      now.set(inputs, ofTopic.set(route, sum));
    },
    keep() {
      if (!isNew && now.size === Object.keys(before).length) return;
      const sums = Object.fromEntries([...now].map(([inputs, ofTopic]) => [inputs, Object.fromEntries(ofTopic)]));
      keepJson(file, { common, sums } satisfies Kept);
    },
  };
}
