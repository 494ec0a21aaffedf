/** What a reference page says about the element it describes. */
export interface ElementFacts {
  /** The element's name in the schema: `SMTPLast`. */
  readonly name: string;
  /** Indexes into `Page.links`: the elements in the table of parents, in order. */
  readonly parents: readonly number[];
  /** Indexes into `Page.links`: the elements in the table of children, in order. */
  readonly children: readonly number[];
  readonly attributes: readonly { readonly name: string; readonly text: string }[];
  /** The text of the "text value" section, or null. */
  readonly textValue: string | null;
  /** The code that shows the element's form, or null. */
  readonly syntax: string | null;
  /** Whether the page has a section of parents (children), even one that says "none". */
  readonly declares: { readonly parents: boolean; readonly children: boolean };
}
