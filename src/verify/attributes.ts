/** Attributes of a tag, by name. */
export type Attributes = Readonly<Record<string, string>>;
