import type { ElementFacts } from './element.ts';
import type { Finding } from './finding.ts';
import type { LocaleId } from './locale.ts';
import type { Place } from './place.ts';

/** A page's file inside its locale's content folder: `elements/ttl-pox.md`. */
export type PagePath = string;

/** A page's identity in one build: `ru:elements/ttl-pox.md`. */
export type PageKey = `${LocaleId}:${PagePath}`;

/** How this version came to be, from the front matter. */
export interface Provenance {
  readonly kind: 'human' | 'machine' | 'unknown';
  /** ISO date of the translation, `2021-09-24`, or null. */
  readonly translated: string | null;
  /** ISO date that the text itself carries, or null. */
  readonly dated: string | null;
  /** SHA-1 of the source file that was translated, CRLF line ends (`ms.openlocfilehash`). */
  readonly sourceHash: string | null;
  /** Commit of the source repository that was translated (`ms.sourcegitcommit`). */
  readonly sourceCommit: string | null;
}

/** A heading, keyed by a language-neutral anchor. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** The section key; unique in its page. */
  readonly key: string;
  /** Plain text. */
  readonly text: string;
  readonly line: number;
}

/** A link or an image, as the content has it. Its index in `Page.links` is the number of its slot. */
export interface Link {
  readonly kind: 'link' | 'image';
  /** As written, entities decoded. */
  readonly href: string;
  readonly text: string;
  readonly place: Place;
}

/** Everything later stages need to know about one file of one locale; the HTML stays in the cache. */
export interface Page {
  readonly locale: LocaleId;
  readonly path: PagePath;
  /** The file as people name it, for findings. */
  readonly file: string;
  /** SHA-1 of the file's bytes. */
  readonly hash: string;
  readonly title: string;
  readonly description: string;
  /** Front matter's topic id, lower case, or null. */
  readonly assetId: string | null;
  readonly assetIdPlace: Place | null;
  /** Old routes of this page, without locale, from `aliases`. */
  readonly aliases: readonly string[];
  readonly provenance: Provenance;
  /** Whether the file carries the source text beside the translation. */
  readonly bilingual: boolean;
  readonly headings: readonly Heading[];
  /** Anchors other than headings' keys. */
  readonly anchors: readonly string[];
  readonly links: readonly Link[];
  readonly element: ElementFacts | null;
  readonly findings: readonly Finding[];
}

const keys = new Map<LocaleId, Map<PagePath, PageKey>>();

/** The key of a page; always the same string, since many tables have an entry for every page. */
export function pageKey({ locale, path }: { locale: LocaleId; path: PagePath }): PageKey {
  return keys.get(locale)?.get(path) ?? newKey(locale, path);
}

function newKey(locale: LocaleId, path: PagePath): PageKey {
  const key: PageKey = `${locale}:${path}`;
  const ofLocale = keys.get(locale) ?? new Map<PagePath, PageKey>();
  keys.set(locale, ofLocale.set(path, key));
  return key;
}

/** A page's route inside its locale, without slashes around: `index.md` → ``, `a/b.md` → `a/b`. */
export function routePath(path: PagePath): string {
  return path.replace(/(?:^|\/)index\.md$|\.md$/i, '');
}
