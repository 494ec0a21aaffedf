/** One page as every engine gets it. */
export interface SearchDocument {
  readonly route: string;
  readonly title: string;
  /** The element's name, or ''. */
  readonly element: string;
  readonly trail: readonly string[];
  readonly description: string;
  /** Without the title. */
  readonly headings: readonly string[];
  readonly text: string;
}

/** All pages of one locale. */
export interface LocaleDocuments {
  readonly id: string;
  readonly tag: string;
  readonly documents: readonly SearchDocument[];
}
