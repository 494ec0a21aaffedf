import type { Locale, LocaleId } from './locale.ts';
import type { Heading, Provenance } from './page.ts';
import type { SourceChange } from './source-change.ts';

/** An address inside the built site, with base path and trailing slash where it is a page. */
export type Route = string & { readonly __route: true };

export interface LinkView {
  readonly label: string;
  readonly href: string;
  /** Whether it leads to another site. */
  readonly external?: boolean;
  /** One sentence about the target, for tables and cards. */
  readonly description?: string;
}

/** One entry of the language switch; every locale of the site has one. */
export interface LanguageView {
  readonly id: LocaleId;
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
  readonly href: Route;
  readonly current: boolean;
  /** Whether the page exists in this locale; if not, `href` leads to a page that says so. */
  readonly exists: boolean;
  /** The section keys that this version has: the switch keeps the section where it can. */
  readonly keys: readonly string[];
  /** How the version came to be; null where there is none, or nothing to say about it. */
  readonly kind: 'source' | 'human' | 'machine' | null;
  readonly outdated: boolean;
}

/** What every page of the site knows. */
export interface FrameView {
  readonly locale: Locale;
  readonly siteTitle: string;
  readonly base: string;
  readonly title: string;
  readonly description: string;
  /** Absolute address, or null where no `site` is configured. */
  readonly canonical: string | null;
  readonly alternates: readonly { readonly tag: string; readonly href: string }[];
  readonly indexed: boolean;
  readonly home: Route;
  readonly languages: readonly LanguageView[];
  /** The index of elements, or null where there are none. */
  readonly index: Route | null;
  /** Where browsers read how this locale is searched, or null. */
  readonly search: string | null;
  /** Address and number of the files with the cards of this locale: `/_astro/cards/ru.1a2b3c4d/ 40`. */
  readonly cards: string;
  /** What machines that read the page are told: a JSON-LD document; '' where there is nothing to say. */
  readonly facts: string;
  /** The same page as Markdown, or null. */
  readonly markdown: string | null;
}

export interface ElementView {
  readonly name: string;
  readonly parents: readonly LinkView[];
  readonly children: readonly LinkView[];
  readonly siblings: readonly LinkView[];
  /** Section keys under which the article itself lists them: the panel leads there instead of repeating a long list. */
  readonly sections?: { readonly parents: string | null; readonly children: string | null };
}

/** A page, or the stand-in for one that this locale lacks. */
export interface PageView extends FrameView {
  readonly kind: 'page' | 'fallback';
  /** The content's language; differs from the frame's on a fallback page. */
  readonly contentLocale: Locale;
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly breadcrumb: readonly { readonly label: string; readonly href: string | null }[];
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  readonly element: ElementView | null;
  readonly usedBy: readonly LinkView[];
  readonly provenance: Provenance;
  /** Whether the source says something else now; null: nobody knows. */
  readonly outdated: boolean | null;
  /** What it says otherwise, where that can be told. */
  readonly change: SourceChange | null;
  /** BCP 47, the source's language. */
  readonly sourceTag: string;
  /** The page with all versions side by side, where the site has one and the source is one of them; else null. */
  readonly compare: Route | null;
  /** The same page where the site has one at all; else null. */
  readonly allVersions: Route | null;
}

/** A locale's start page: what its `index.md` says, if it has one, and the top of its table of contents. */
export interface StartView extends FrameView {
  readonly kind: 'start';
  readonly html: string | null;
  readonly sections: readonly { readonly label: string; readonly links: readonly LinkView[] }[];
}

/** A line of the index of elements. */
export interface IndexEntry {
  readonly label: string;
  readonly href: Route;
  /** Tag of the label's language where it is a name that another locale gave the element. */
  readonly lang?: string;
  /** What else the element is called. */
  readonly names: readonly { readonly text: string; readonly lang: string }[];
}

/** A page of a locale's index of elements: all of it, or the lines of one letter, or the table of letters. */
export interface IndexView extends FrameView {
  readonly kind: 'index';
  /** Pages of the index; none where there is only this one. */
  readonly letters: readonly { readonly label: string; readonly href: Route; readonly current: boolean }[];
  readonly groups: readonly {
    readonly letter: string;
    readonly entries: readonly IndexEntry[];
    /** The page with all lines of the letter, and how many these are, where only some stand here. */
    readonly all: { readonly href: Route; readonly count: number } | null;
  }[];
}

/** A locale's page for addresses that do not exist. */
export interface NotFoundView extends FrameView {
  readonly kind: 'not-found';
}

/** What stands at an old address. */
export interface RedirectView {
  readonly kind: 'redirect';
  readonly locale: Locale;
  readonly siteTitle: string;
  readonly base: string;
  readonly to: Route;
  readonly label: string;
  readonly canonical: string | null;
}

/** The root of the site: offers the languages and redirects nobody. */
export interface FrontView {
  readonly kind: 'front';
  /** Whether it answers for an address that does not exist, whose language nobody knows. */
  readonly missing: boolean;
  readonly siteTitle: string;
  readonly base: string;
  readonly canonical: string | null;
  readonly alternates: readonly { readonly tag: string; readonly href: string }[];
  readonly locales: readonly { readonly locale: Locale; readonly href: Route; readonly cards: string }[];
}
