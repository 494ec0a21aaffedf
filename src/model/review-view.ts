import type { Severity } from './finding.ts';
import type { Locale, LocaleId } from './locale.ts';
import type { TopicId } from './topic.ts';
import type { LinkView, Route } from './view.ts';

/** What stands between the marks of a string. `fault`: what is wrong. */
export interface ReviewPart {
  readonly kind: 'text' | 'fault' | 'added' | 'removed';
  readonly text: string;
}

/** What every review page knows. */
export interface ReviewFrame {
  /** The language of the page itself. */
  readonly locale: Locale;
  readonly siteTitle: string;
  readonly base: string;
  /** BCP 47, of the source. */
  readonly sourceTag: string;
  /** The site's start page, and the review of all languages. */
  readonly home: Route;
  readonly top: Route;
  /** The dashboards; `current` is the one that the page belongs to. */
  readonly languages: readonly {
    readonly name: string;
    readonly tag: string;
    readonly href: Route;
    readonly current: boolean;
  }[];
}

/** A stretch of a bar: what it stands for, and how many. */
export interface BarPart {
  readonly kind:
    | 'current'
    | 'outdated'
    | 'missing'
    | 'orphaned'
    | 'unknown'
    | 'human'
    | 'machine'
    | 'error'
    | 'warning'
    | 'note';
  readonly count: number;
}

/** A line of a picture. */
export interface BarLine {
  readonly label: string;
  /** Whether the label is English whatever the page's language. */
  readonly english?: boolean;
  readonly href: string | null;
  readonly parts: readonly BarPart[];
}

/** One line of the queue. */
export interface QueueRow {
  /** Unique on its page: `0c995cc17c78c89b`. */
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly heals: number;
  /** Other languages that the same mend puts right. */
  readonly languages: readonly string[];
  readonly message: string;
  readonly source: readonly ReviewPart[] | null;
  readonly target: readonly ReviewPart[] | null;
  readonly mends: readonly (readonly ReviewPart[])[];
  readonly fix: string;
  /** The finding's own page, or null. */
  readonly href: Route | null;
  /** The first page that it stands on. */
  readonly place: PlaceView;
  /** Sections of its pages. */
  readonly sections: readonly string[];
  /** Whether it is the first of its rule in the queue. */
  readonly first: boolean;
}

/** A place of a finding. */
export interface PlaceView {
  /** `content/ru/a.md:12`. */
  readonly file: string;
  readonly page: (LinkView & { readonly tag: string }) | null;
  /** The row in the comparison of all versions, or null. */
  readonly compare: string | null;
}

/** All languages in one table. */
export interface ReviewStartView extends ReviewFrame {
  readonly kind: 'review';
  readonly part: 'start';
  readonly rows: readonly {
    readonly name: string;
    readonly tag: string;
    readonly href: Route;
    readonly queue: Route;
    readonly pages: number;
    readonly coverage: readonly BarPart[];
    readonly findings: readonly BarPart[];
  }[];
}

/** How one language stands. */
export interface DashboardView extends ReviewFrame {
  readonly kind: 'review';
  readonly part: 'dashboard';
  readonly name: string;
  readonly coverage: readonly BarPart[];
  readonly made: readonly BarPart[];
  readonly rules: readonly BarLine[];
  readonly sections: readonly BarLine[];
  readonly first: readonly QueueRow[];
  readonly findings: number;
  readonly queue: Route;
  readonly pack: { readonly href: string; readonly count: number } | null;
}

/** One page of a language's queue. */
export interface QueueView extends ReviewFrame {
  readonly kind: 'review';
  readonly part: 'queue';
  readonly name: string;
  readonly dashboard: Route;
  readonly rows: readonly QueueRow[];
  /** The first line of this page in the whole queue, from 1, and how many there are in all. */
  readonly from: number;
  readonly all: number;
  readonly pages: readonly { readonly number: number; readonly href: Route; readonly current: boolean }[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly count: number;
  }[];
  readonly sections: readonly string[];
  readonly pack: DashboardView['pack'];
}

/** One mistake and everywhere it stands. */
export interface FindingView extends ReviewFrame {
  readonly kind: 'review';
  readonly part: 'finding';
  readonly row: QueueRow;
  /** Of the language that it is about; null: of several. */
  readonly tag: string | null;
  readonly messages: readonly string[];
  readonly key: string;
  readonly queue: string;
  readonly places: readonly PlaceView[];
  /** Places that are not listed. */
  readonly more: number;
  /** What writes the mend; null where there is none that is safe. */
  readonly command: string | null;
  /** What all languages say in the row where it stands first, the source first; null where there is no such row. */
  readonly compared: { readonly href: string; readonly versions: readonly ComparedVersion[] } | null;
}

/** A language's share of a row. */
export interface ComparedVersion {
  readonly name: string;
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The page to read; null for a source that is no locale of the site. */
  readonly href: Route | null;
  /** Empty where it has nothing to say. */
  readonly parts: readonly ReviewPart[];
}

export type ReviewView = ReviewStartView | DashboardView | QueueView | FindingView;

/** A finding's page short of the row in all languages, which a worker looks up. */
export interface FindingDraft {
  readonly view: Omit<FindingView, 'compared'>;
  readonly row: RowDraft | null;
}

/** A row to be looked up. */
export interface RowDraft {
  readonly topic: TopicId;
  readonly id: string;
  readonly href: string;
  readonly versions: readonly (Omit<ComparedVersion, 'parts'> & { readonly locale: LocaleId | null })[];
  /** What is wrong, and in which of the languages. */
  readonly faults: readonly string[];
  readonly locales: readonly LocaleId[];
}
