import type { LocaleId } from './locale.ts';

/** What one page may ask of a build. Sizes in bytes. */
export interface Limits {
  readonly pageBytes: number;
  readonly frontMatterBytes: number;
  readonly frontMatterDepth: number;
  readonly aliases: number;
  readonly nesting: number;
  readonly links: number;
  readonly pageSeconds: number;
  readonly pathBytes: number;
  readonly segmentBytes: number;
}

/** Which front matter keys carry what. */
export interface Keys {
  readonly assetId: string;
  readonly translation: string;
  readonly sourceHash: string;
  readonly sourceCommit: string;
  readonly locale: string;
  readonly translated: string;
  readonly dated: string;
}

/** Which sections make a page the reference of an element (section keys). */
export interface ElementSections {
  readonly parents: string;
  readonly children: string;
  readonly attributes: string;
  readonly textValue: string;
}

export interface LinkOptions {
  /** Where `/azure/…` leads; `{tag}` is the reader's locale. Empty: such links are shown as text. */
  readonly rootBase: string;
  /** Addresses under which this very content stands elsewhere; `{tag}` matches any locale tag. */
  readonly ownAddresses: readonly string[];
  /** Addresses of a retired library; `{id}` matches a topic id. */
  readonly retired: readonly string[];
}

/** Done, left out, or decided by what comes of it. */
export type Automatic = boolean | 'auto';

/** Everything that decides what a build makes. Paths are absolute. */
export interface Options {
  /** Where people work: findings name files relative to it. */
  readonly workFolder: string;
  readonly title: string;
  /** Address of the published site with base path, or empty. */
  readonly site: string;
  /** Folder of a locale's pages with `{tag}` or `{id}` in it. */
  readonly content: string;
  readonly locales: readonly LocaleId[];
  /** Folder of the source text, or empty. */
  readonly source: string;
  readonly sourceTag: string;
  /** Git history of the source text, `REPO:folder`, or empty. */
  readonly sourceGit: string;
  readonly out: string;
  readonly keys: Keys;
  readonly element: ElementSections;
  readonly links: LinkOptions;
  /** Old routes to new ones, both `elements/ttl-pox`, for all locales. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Pages of one topic that neither id nor path joins: lists of `ru:path.md`. */
  readonly overrides: readonly (readonly string[])[];
  readonly limits: Limits;
  readonly strict: boolean;
  /** The file that says which findings may stay, or empty: the usual one where there is one. */
  readonly ignore: string;
  /** The file with the words agreed on, or empty. */
  readonly terms: string;
  /** Whether each page stands beside itself as Markdown; `auto`: while the site fits every host. */
  readonly markdown: Automatic;
  /** Whether all pages of a locale also stand in one file of Markdown; `auto`: while that file fits every host. */
  readonly llmsFull: Automatic;
  /** Whether each topic has a page with all its versions side by side; `auto`: where a source is known. */
  readonly compare: Automatic;
  /** Whether the site has pages for reviewers, and marks damaged identifiers for readers. */
  readonly review: boolean;
}
