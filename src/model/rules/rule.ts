/** What a rule is, apart from any one finding. `docs/rules.md` is printed from these. */
export interface Rule {
  readonly severity: 'error' | 'warning' | 'note';
  /** Names the fault in a few words. */
  readonly title: string;
  /** What it does to a reader, and what Hexapla does about it. */
  readonly why: string;
  /** What to do; the usual fix of its findings. */
  readonly fix: string;
  /** What it cannot see, where that is more than a little. */
  readonly blind?: string;
}

export function rule(severity: Rule['severity'], title: string, why: string, fix: string, blind?: string): Rule {
  return { severity, title, why, fix, ...(blind === undefined ? {} : { blind }) };
}
