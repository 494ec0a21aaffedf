/** What one source term is called in one locale. */
export interface TermUse {
  /** Any of these is right. */
  readonly use: readonly string[];
  /** These are wrong. */
  readonly avoid: readonly string[];
}

/** One entry of the termbase. */
export interface Term {
  readonly source: string;
  /** By locale id or tag, as the file has it. */
  readonly locales: Readonly<Record<string, TermUse>>;
}

/** The words that a project has agreed on. */
export type Termbase = readonly Term[];
