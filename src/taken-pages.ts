import { hash } from 'node:crypto';
import type { TakenOver } from './io/former-page.ts';
import type { FormerSite } from './io/former-site.ts';
import type { WrittenText } from './io/full-texts.ts';
import { fullTextLine, fullTextOf, type KeptTexts, type KeyedText, keptTexts, publishedTexts } from './kept-texts.ts';
import { type DraftSum, draftSum, type PageKeys } from './page-keys.ts';
import type { Draft } from './site/drafts.ts';
import { fullTextPath } from './site/llms-texts.ts';
import { hostLimits, type MarkdownPlan } from './site/markdown-plan.ts';
import { markdownFile, pageFile } from './site/page-file.ts';
import type { Packed } from './site/shared-locales.ts';

/** What of a page is still to be made. */
export interface Wanted {
  readonly html: boolean;
  /** Its Markdown, beside the page and for the file with all pages of its locale. */
  readonly beside: boolean;
  readonly full: boolean;
}

/** A file of the site that is made of pages. */
export interface SiteFile {
  readonly path: string;
  /** Over all that it is made of. */
  readonly key: string;
  /** The state in which it is a published file; null where it was made anew. */
  readonly state: string | null;
}

export interface TakenInput {
  readonly routes: readonly string[];
  readonly draft: (route: string) => Packed<Draft>;
  /** What is known by now of some of the drafts, by route. */
  readonly ahead: ReadonlyMap<string, DraftSum>;
  readonly keys: PageKeys;
  readonly plan: Pick<MarkdownPlan, 'beside' | 'full' | 'heads'>;
  readonly former: FormerSite;
  /** Told what is known of each draft. */
  readonly onSum: (route: string, sum: DraftSum) => void;
  /** Told each file of the site, with its bytes. */
  readonly onFile: (file: SiteFile, bytes: number) => void;
}

/** Pages that are made and pages that are taken over. */
export interface TakenPages {
  /** What is left to be made, by route, in the order of the routes. */
  readonly wanted: ReadonlyMap<string, Wanted>;
  /** Bytes of the files with all pages of a locale that need not be made, by path: those of the published site. */
  readonly fullTexts: ReadonlyMap<string, number>;
  /** What of those that are made stood in the published ones, by path. */
  readonly keptTexts: ReadonlyMap<string, KeptTexts>;
  /** To be told each page when it is drafted. */
  drafted(route: string, draft: Packed<Draft>): void;
  /** To be told each page when it is made, with its bytes, and those that it has in the file with all pages of its locale. */
  made(route: string, bytes: number, textBytes: number): void;
  /** To be told the files with all pages of a locale that were made. */
  keepFullTexts(written: ReadonlyMap<string, WrittenText>): void;
}

/**
 * Takes over each page, its Markdown and the files with all pages of a locale as they stand in the published site, where they
 * would come out the same. Pages are drafted for that and not sent anywhere: most of a build after an edit is this.
 */
export function takePages(input: TakenInput): TakenPages {
  const { routes, keys, plan, former, onFile } = input;
  const known = new Map<string, { readonly key: string; readonly locale: string | null }>();
  const note = (route: string, sum: DraftSum): string => {
    const key = keys.page(sum);
    input.onSum(route, sum);
    known.set(route, { key, locale: sum.isText ? localeOf(route) : null });
    return key;
  };
  const take = (path: string, key: string): TakenOver | null => {
    const taken = former.key(path) === key ? former.take([path])?.[0] : null;
    if (taken) onFile({ path, key, state: taken.state }, taken.bytes);
    return taken ?? null;
  };
  const wanted = new Map<string, Wanted>();
  const fullTexts = new Map<string, number>();
  const kept = new Map<string, KeptTexts>();
  const textBytes = new Map<string, number>();
  if (!keys.isAlike(routes, former)) {
    for (const route of routes) wanted.set(route, { html: true, beside: plan.beside, full: plan.full !== false });
  } else {
    const missing = new Map(
      routes.map((route) => {
        const key = note(route, input.ahead.get(route) ?? draftSum(route, input.draft(route)));
        const isText = plan.beside && known.get(route)!.locale !== null;
        const html = !take(pageFile(route), key);
        return [route, { html, beside: isText && !take(markdownFile(route), keys.markdown(key)) }];
      }),
    );
    for (const [locale, file] of fullFiles(known, input)) takeFull(locale, file);
    for (const [route, { html, beside }] of missing) {
      const { locale } = known.get(route)!;
      const path = locale === null ? null : fullTextPath({ id: locale });
      const full = plan.full !== false && path !== null && !fullTexts.has(path) && kept.get(path)!.before.has(route);
      if (html || beside || full) wanted.set(route, { html, beside, full });
    }
  }

  /** The bytes are part of the key that is kept, since a file that is too large for hosts is not there to be asked. */
  function takeFull(locale: string, { key, texts }: FullFile): void {
    const path = fullTextPath({ id: locale });
    const before = former.key(path);
    const { bytes } = fullTextOf(before ?? '');
    const isSame = before?.startsWith(`${key} `) === true;
    if (isSame && bytes > mostBytes(plan)) onFile({ path, key: before, state: null }, bytes);
    if (isSame && (bytes > mostBytes(plan) || take(path, before))) fullTexts.set(path, bytes);
    else keep(path, locale, texts);
  }

  function keep(path: string, locale: string, texts: readonly KeyedText[]): void {
    const published = publishedTexts(path, former);
    for (const { key } of texts) {
      const bytes = published.get(key)?.length;
      if (bytes !== undefined) textBytes.set(key, bytes);
    }
    kept.set(path, keptTexts(locale, texts, published));
  }

  return {
    wanted,
    fullTexts,
    keptTexts: kept,
    drafted(route, draft) {
      if (!known.has(route)) note(route, draftSum(route, draft));
    },
    made(route, bytes, inFull) {
      const { key, locale } = known.get(route)!;
      const { html, beside, full } = wanted.get(route)!;
      if (html) onFile({ path: pageFile(route), key, state: null }, bytes);
      if (full) textBytes.set(keys.markdown(key), inFull);
      if (beside && locale !== null) onFile({ path: markdownFile(route), key: keys.markdown(key), state: null }, 0);
    },
    keepFullTexts(written) {
      for (const [locale, { key, texts }] of fullFiles(known, input)) {
        const path = fullTextPath({ id: locale });
        const made = written.get(path);
        if (!made) continue;
        const pages = texts.map((text) => [text.key, textBytes.get(text.key)!] as const);
        onFile({ path, key: fullTextLine({ key, ...made, pages }), state: null }, made.bytes);
      }
    },
  };
}

/** A file with all pages of a locale: over all that it is made of, and its pages in turn. */
interface FullFile {
  readonly key: string;
  readonly texts: readonly KeyedText[];
}

/** By locale. */
function fullFiles(
  known: ReadonlyMap<string, { readonly key: string; readonly locale: string | null }>,
  { routes, keys, plan }: TakenInput,
): Map<string, FullFile> {
  const byLocale = new Map<string, KeyedText[]>();
  for (const route of plan.full === false ? [] : routes) {
    const { key, locale } = known.get(route)!;
    if (locale === null) continue;
    const texts = byLocale.get(locale) ?? [];
    texts.push({ route, key: keys.markdown(key) });
    byLocale.set(locale, texts);
  }
  return new Map(
    [...byLocale].map(([locale, texts]) => {
      const head = JSON.stringify([plan.full, plan.heads.get(locale) ?? '']);
      return [locale, { key: hash('sha1', [head, ...texts.map(({ key }) => key)].join('\0')), texts }];
    }),
  );
}

/** How large a file with all pages of a locale may get; a larger one is not part of the site. */
export function mostBytes({ full }: Pick<MarkdownPlan, 'full'>): number {
  return full === true ? Number.POSITIVE_INFINITY : hostLimits.fileBytes;
}

function localeOf(route: string): string {
  return route.split('/', 1)[0]!;
}
