import type { SourceRecord } from './aligned-topic.ts';
import type { BlockKind } from './block.ts';
import type { ListGroup } from './list-view.ts';
import type { Locale, LocaleId } from './locale.ts';
import type { Heading, Provenance } from './page.ts';
import type { TopicId } from './topic.ts';
import type { LanguageView, LinkView, Route } from './view.ts';

/**
 * Why a row asks to be looked at. `finding` is for what rules have to say about it, `changed` for what two states of one
 * text say differently.
 */
export type RowMark = 'outdated' | 'changed' | 'doubtful' | 'differs' | 'finding';

/** What stands between the marks of a sentence: text of one look. `name`: an identifier that the source has too. */
export interface ComparePart {
  readonly kind: 'text' | 'code' | 'name' | 'strong' | 'link' | 'added' | 'removed';
  readonly text: string;
}

/** What the source said when some versions were made: the difference to now, word by word. */
export interface CompareChange {
  /** The versions' names. */
  readonly names: readonly string[];
  readonly parts: readonly ComparePart[];
}

/** One version's share of an aligned sentence. */
export interface CompareSentence {
  /** White space between it and the one before; a line end where a new block begins. */
  readonly gap: string;
  /** None where this version lacks it. */
  readonly parts: readonly ComparePart[];
  /** How sure the alignment is where that is not beyond doubt, else null. */
  readonly doubt: number | null;
  /** Of the source, where other versions were made from something else than what `parts` shows. */
  readonly changes: readonly CompareChange[];
}

export interface CompareCell {
  /** As many in every cell of a row. */
  readonly sentences: readonly CompareSentence[];
  /** Whether this version has nothing here. */
  readonly lacks: boolean;
  /** Whether the source says something else now than when this was made. */
  readonly outdated: boolean;
  /** The same section on the reading page; only in rows of headings. */
  readonly href: string | null;
}

export interface CompareRow {
  readonly id: string;
  readonly number: number;
  readonly kind: BlockKind;
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  /** Column of a table cell from 0, else -1. */
  readonly column: number;
  readonly marks: readonly RowMark[];
  /** Where it stands what rules have to say about it, or null. */
  readonly finding: Route | null;
  /**
   * Whether all versions hold the same text, letter by letter: that of the source now, or what the source said when all of
   * them were made.
   */
  readonly same: 'now' | 'before' | null;
  /** Section keys that lead here without being the section of a group. */
  readonly anchors: readonly string[];
  /** Along the columns. */
  readonly cells: readonly CompareCell[];
}

/** The rows of one section. */
export interface CompareGroup {
  /** The section's key; '' where a link must not lead here. */
  readonly key: string;
  readonly rows: readonly CompareRow[];
}

/** One version, as the head of its column shows it. */
export interface CompareColumn {
  /** `source`, or the locale's id. */
  readonly id: string;
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
  /** The page to read; null for a source that is not published. */
  readonly href: Route | null;
  readonly state: 'source' | 'current' | 'outdated' | 'unknown';
  readonly provenance: Provenance | null;
  readonly source: SourceRecord | null;
}

/** A locale's version of a topic as the site knows it, before anything is aligned. */
export interface CompareVersion {
  readonly locale: LocaleId;
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
  /** The page to read; null where it is not published. */
  readonly href: Route | null;
  readonly provenance: Provenance | null;
  readonly headings: readonly Heading[];
}

/** What every compare page knows around its table. */
export interface CompareFrame {
  /** The language of the page itself: the source's, else English. */
  readonly locale: Locale;
  readonly siteTitle: string;
  readonly base: string;
  /** What the page is called, with `{title}` in it, and what it says of itself. */
  readonly words: { readonly title: string; readonly text: string };
  /** Of the topic, and its language. */
  readonly title: string;
  readonly titleTag: string;
  readonly home: Route;
  /** Lists that lead here from all pages. */
  readonly lists: readonly ListGroup[];
  /** The reading pages. */
  readonly languages: readonly LanguageView[];
  /** The same page of the topics before and after. */
  readonly previous: PageLink | null;
  readonly next: PageLink | null;
}

/** A link to another compare page, whose label may be in another language. */
export interface PageLink extends LinkView {
  readonly tag: string;
}

/** A compare page to be laid out: all but the alignment, which a worker looks up. */
export interface CompareDraft {
  readonly topic: TopicId;
  readonly frame: CompareFrame;
  /** Versions that exist, in the order of the locales. */
  readonly versions: readonly CompareVersion[];
  /** What the source is called where it is no locale of the site. */
  readonly source: { readonly tag: string; readonly direction: 'ltr' | 'rtl'; readonly name: string };
  /** Where rows lead to that rules have something to say about, by id. */
  readonly findings: Readonly<Record<string, Route>>;
}

/** All versions of a topic side by side. */
export interface CompareView extends CompareFrame {
  readonly kind: 'compare';
  /** The source first, then the versions that exist. */
  readonly columns: readonly CompareColumn[];
  /** How many rows bear each mark. */
  readonly counts: Readonly<Record<RowMark, number>>;
  readonly rows: number;
  /** The table's body, as `compareRowsHtml` writes it. */
  readonly html: string;
}
