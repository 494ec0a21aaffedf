import { hash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { LocaleId } from '../model/locale.ts';

/** Digits of a key: 64 bits, so that even among millions of findings no two meet by chance. */
const digits = 16;

/**
 * The key of a mistake: of rule, source and target, wherever they stand. Where a finding has neither, its path and message
 * stand for them.
 */
export function mistakeKey(finding: Finding): string {
  return shortHash([finding.rule, ...substance(finding, [finding.place.path])]);
}

/** The key of a mistake on one page: it stays when lines move, and goes with the text. */
export function pageMistakeKey(finding: Finding, locale: LocaleId | undefined): string {
  const { rule, place } = finding;
  return shortHash([rule, locale ?? '', place.path, ...substance(finding, [])]);
}

/** Whether it is about a string and what became of it: only such findings can be the same on several pages. */
export function hasStrings({ source, target }: Finding): boolean {
  return source !== undefined || target !== undefined;
}

function substance(finding: Finding, where: readonly string[]): string[] {
  const { source = '', target = '', message } = finding;
  return hasStrings(finding) ? ['strings', source, target] : ['message', ...where, message];
}

function shortHash(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, digits);
}
