import type { Edit } from './edit.ts';
import type { LocaleId } from './locale.ts';
import type { Place } from './place.ts';
import type { RuleId } from './rules.ts';
import { rules } from './rules.ts';

/** error: nothing is published · warning: published, reported · note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing a rule has to say about one place. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  /** One line, plain words, no full stop at the end. */
  readonly message: string;
  /** What to do about it, as an instruction. */
  readonly fix?: string;
  /** What the source says: the same for all findings that are one and the same mistake. */
  readonly source?: string;
  /** What this version says instead. */
  readonly target?: string;
  /** What mends it, where that is safe to do without a look. */
  readonly edits?: readonly Edit[];
  readonly locale?: LocaleId;
  /** Id of the aligned row that it is about, where it is about one. */
  readonly row?: string;
}

/** A finding of `rule` with the rule's own severity and its usual fix, unless told otherwise. */
export function finding(
  rule: RuleId,
  place: Place,
  message: string,
  more: { fix?: string; severity?: Severity } = {},
): Finding {
  const fix = more.fix ?? rules[rule].fix;
  return { rule, severity: more.severity ?? rules[rule].severity, place, message, ...(fix ? { fix } : {}) };
}
