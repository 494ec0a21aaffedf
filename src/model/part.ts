import type { LocaleId } from './locale.ts';
import type { Share } from './share.ts';

/** What decides how a site comes out, a hash each: parts belong together where all of them are equal. */
export interface PartKey {
  /** The tool itself, its packages and Node. */
  readonly tool: string;
  readonly settings: string;
  readonly content: string;
  readonly source: string;
}

/** A file of a part. */
export interface PartFile {
  /** Relative to the part's folder, with `/`. */
  readonly path: string;
  readonly sha256: string;
}

/** What a part says of itself. */
export interface Part extends Share {
  readonly version: 1;
  readonly key: PartKey;
  readonly files: readonly PartFile[];
  /** The whole site, as every shard knows it. */
  readonly site: {
    readonly pages: number;
    readonly topics: number;
    readonly locales: readonly LocaleId[];
    readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
  };
  /** The compare pages of this part; seconds of CPU. */
  readonly compared: { readonly pages: number; readonly bytes: number; readonly seconds: number };
}
