/** Where the text of one version of a page is read from when it is needed. */
export interface TextRef {
  /** SHA-1 of the file's bytes. */
  readonly hash: string;
  /** BCP 47; decides where sentences end. */
  readonly tag: string;
  /** The file on disk; null: it comes from git and stands in the cache. */
  readonly file: string | null;
  /** Of a bilingual page: its own text, or the original beside it. */
  readonly half: 'own' | 'original';
}

/** A page and the text it was made from. */
export interface TextPair {
  /** Unlike any other of its locale. */
  readonly name: string;
  readonly source: TextRef;
  readonly target: TextRef;
}

/** The same for the same text. */
export function textKey({ hash, tag, half }: TextRef): string {
  return `${hash} ${tag} ${half}`;
}

/** The same for the same page with the same texts. */
export function pairKey({ name, source, target }: TextPair): string {
  return `${name} ${textKey(source)} ${textKey(target)}`;
}
