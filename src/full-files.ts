import { hash } from 'node:crypto';
import type { FormerSite } from './io/former-site.ts';
import type { WrittenText } from './io/full-texts.ts';
import { fullTextLine, fullTextOf, type KeptTexts, type KeyedText, keptTexts, publishedTexts } from './kept-texts.ts';
import type { LocaleId } from './model/locale.ts';
import { fullTextPath } from './site/llms-texts.ts';
import { hostLimits, type MarkdownPlan } from './site/markdown-plan.ts';

/** A page that stands in its locale's file of all pages. */
export interface PageText extends KeyedText {
  readonly locale: LocaleId;
}

/** Takes a file over if it was made of the same. @returns whether it was */
export type TakeFile = (path: string, key: string) => boolean;

/** The files with all pages of a locale: taken over whole, or page by page, or made. */
export interface FullFiles {
  /** Bytes of those that need not be made, by path. */
  readonly taken: ReadonlyMap<string, number>;
  /** What of those that are made stood in the published ones, by path. */
  readonly kept: ReadonlyMap<string, KeptTexts>;
  /** Before anything is asked: takes over what can be. @param texts all pages that stand in such files, in turn */
  take(texts: readonly PageText[]): void;
  /** Whether the page has to be made for its locale's file. */
  isWanted(text: PageText): boolean;
  /** To be told each page that was made for its locale's file, with its bytes there. */
  made(text: PageText, bytes: number): void;
  /** To be told the files that were made. */
  keep(texts: readonly PageText[], written: ReadonlyMap<string, WrittenText>): void;
}

interface FullInput {
  readonly plan: Pick<MarkdownPlan, 'full' | 'heads'>;
  readonly former: Pick<FormerSite, 'key' | 'read'>;
  /** Told each file that is made, with all that it is made of and its bytes. */
  readonly onFile: (file: { readonly path: string; readonly key: string; readonly state: null }, bytes: number) => void;
}

/** @param takeFile tells `onFile` itself */
export function fullFiles({ plan, former, onFile }: FullInput, takeFile: TakeFile): FullFiles {
  const taken = new Map<string, number>();
  const kept = new Map<string, KeptTexts>();
  const bytesOf = new Map<string, number>();

  /** The bytes are part of what is kept, since a file that is too large for hosts is not there to be asked. */
  function takeWhole(path: string, key: string): boolean {
    const before = former.key(path);
    if (!before?.startsWith(`${key} `)) return false;
    const { bytes } = fullTextOf(before);
    const isLarge = bytes > mostBytes(plan);
    if (!isLarge && !takeFile(path, before)) return false;
    if (isLarge) onFile({ path, key: before, state: null }, bytes);
    taken.set(path, bytes);
    return true;
  }

  return {
    taken,
    kept,
    take(texts) {
      for (const [locale, own] of byLocale(texts, plan)) {
        const path = fullTextPath({ id: locale });
        if (takeWhole(path, keyOf(locale, own, plan))) continue;
        const published = publishedTexts(path, former);
        for (const [key, { length }] of published) bytesOf.set(key, length);
        kept.set(path, keptTexts(locale, own, published));
      }
    },
    isWanted: ({ locale, route }) => kept.get(fullTextPath({ id: locale }))?.before.has(route) ?? false,
    made: ({ key }, bytes) => void bytesOf.set(key, bytes),
    keep(texts, written) {
      for (const [locale, own] of byLocale(texts, plan)) {
        const path = fullTextPath({ id: locale });
        const made = written.get(path);
        if (!made) continue;
        const pages = own.map(({ key }) => [key, bytesOf.get(key)!] as const);
        const line = fullTextLine({ key: keyOf(locale, own, plan), ...made, pages });
        onFile({ path, key: line, state: null }, made.bytes);
      }
    },
  };
}

function byLocale(texts: readonly PageText[], { full }: Pick<MarkdownPlan, 'full'>): Map<LocaleId, PageText[]> {
  return full === false ? new Map() : Map.groupBy(texts, ({ locale }) => locale);
}

/** Over all that a locale's file is made of. */
function keyOf(locale: LocaleId, texts: readonly PageText[], { full, heads }: FullInput['plan']): string {
  const head = JSON.stringify([full, heads.get(locale) ?? '']);
  return hash('sha1', [head, ...texts.map(({ key }) => key)].join('\0'));
}

/** How large a file with all pages of a locale may get; a larger one is not part of the site. */
export function mostBytes({ full }: Pick<MarkdownPlan, 'full'>): number {
  return full === true ? Number.POSITIVE_INFINITY : hostLimits.fileBytes;
}
