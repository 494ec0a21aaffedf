import { type Finding, finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { mistakeKey } from './finding-key.ts';

/** Somebody has looked at a finding and says why it may stay. */
export interface IgnoreEntry {
  /** The key that every report shows with the finding: of rule, source and target. */
  readonly key: string;
  readonly rule: string;
  readonly reason: string;
  /** Of the entry in its file. */
  readonly place: Place;
}

/** Findings without those that may stay. */
export interface Ignored {
  readonly kept: readonly Finding[];
  readonly ignored: readonly Finding[];
  /** ignore-lapsed for each entry that ignores nothing. */
  readonly lapsed: readonly Finding[];
}

/**
 * Takes out what the entries name. An entry holds for one rule and one text: as soon as the text changes, it lapses, and says so.
 * @param looked whether the findings of a rule are all there, so that an entry without one has lapsed
 */
export function applyIgnores(
  findings: readonly Finding[],
  entries: readonly IgnoreEntry[],
  looked: (rule: string) => boolean = () => true,
): Ignored {
  if (entries.length === 0) return { kept: findings, ignored: [], lapsed: [] };
  const wanted = new Map(entries.map((entry) => [`${entry.rule} ${entry.key}`, entry]));
  const used = new Set<string>();
  const kept: Finding[] = [];
  const ignored: Finding[] = [];
  for (const one of findings) {
    const name = `${one.rule} ${mistakeKey(one)}`;
    if (!wanted.has(name)) kept.push(one);
    else {
      used.add(name);
      ignored.push(one);
    }
  }
  const lapsed = entries
    .filter((entry) => !used.has(`${entry.rule} ${entry.key}`) && looked(entry.rule))
    .map(({ key, rule, reason, place }) =>
      finding('ignore-lapsed', place, `${rule} ${key} is no longer found: "${reason}"`),
    );
  return { kept, ignored, lapsed };
}
