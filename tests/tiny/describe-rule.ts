import { describe, expect, it } from 'vitest';
import type { RowRule } from '../../src/check/row-rule.ts';
import { judged, type TinyKnowledge, type TinyRowOptions } from './tiny-row.ts';

/** A row in which a rule finds something: each fault in `‹…›`, and the text as its mends leave it, null where it has none. */
export type Wrong = readonly [
  locale: string,
  source: string,
  target: string,
  mended: string | null,
  more?: TinyRowOptions,
];

/** A row in which it finds nothing. */
export type Sound = readonly [locale: string, source: string, target: string, more?: TinyRowOptions];

/** Tests a rule over single rows by a table of what it finds and a table of what it leaves alone. */
export function describeRule(
  rule: RowRule,
  known: TinyKnowledge,
  wrong: readonly Wrong[],
  sound: readonly Sound[],
): void {
  describe(rule.id, () => {
    for (const [locale, source, target, mended, more] of wrong) {
      it(`${locale}: ${source} → ${target}`, () => {
        expect(judged(rule, source, target, known, { locale, ...more })).toEqual({ marked: target, mended });
      });
    }
    for (const [locale, source, target, more] of sound) {
      it(`${locale}, nothing to say: ${source} → ${target}`, () => {
        expect(judged(rule, source, target, known, { locale, ...more })).toEqual({ marked: target, mended: null });
      });
    }
  });
}
