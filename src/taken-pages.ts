import { fullFiles, type PageText, type TakeFile } from './full-files.ts';
import type { FormerSite } from './io/former-site.ts';
import type { WrittenText } from './io/full-texts.ts';
import type { KeptTexts } from './kept-texts.ts';
import { type DraftSum, draftSum, type PageKeys } from './page-keys.ts';
import type { Draft } from './site/drafts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';
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
  const known = new Map<string, { readonly key: string; readonly text: PageText | null }>();
  const note = (route: string, sum: DraftSum): void => {
    const key = keys.page(sum);
    input.onSum(route, sum);
    known.set(route, { key, text: sum.isText ? { route, locale: localeOf(route), key: keys.markdown(key) } : null });
  };
  const take: TakeFile = (path, key) => {
    const taken = former.key(path) === key ? former.take([path])?.[0] : null;
    if (taken) onFile({ path, key, state: taken.state }, taken.bytes);
    return taken !== null && taken !== undefined;
  };
  const texts = (): PageText[] => routes.flatMap((route) => known.get(route)!.text ?? []);
  const full = fullFiles(input, take);
  const wanted = new Map<string, Wanted>();
  if (!keys.isAlike(routes, former)) {
    for (const route of routes) wanted.set(route, { html: true, beside: plan.beside, full: plan.full !== false });
  } else {
    const missing = new Map(
      routes.map((route) => {
        note(route, input.ahead.get(route) ?? draftSum(route, input.draft(route)));
        const { key, text } = known.get(route)!;
        const html = !take(pageFile(route), key);
        return [route, { html, beside: plan.beside && text !== null && !take(markdownFile(route), text.key) }];
      }),
    );
    full.take(texts());
    for (const [route, { html, beside }] of missing) {
      const { text } = known.get(route)!;
      const isInFull = text !== null && full.isWanted(text);
      if (html || beside || isInFull) wanted.set(route, { html, beside, full: isInFull });
    }
  }
  return {
    wanted,
    fullTexts: full.taken,
    keptTexts: full.kept,
    drafted(route, draft) {
      if (!known.has(route)) note(route, draftSum(route, draft));
    },
    made(route, bytes, inFull) {
      const { key, text } = known.get(route)!;
      const { html, beside, full: isInFull } = wanted.get(route)!;
      if (html) onFile({ path: pageFile(route), key, state: null }, bytes);
      if (text && isInFull) full.made(text, inFull);
      if (text && beside) onFile({ path: markdownFile(route), key: text.key, state: null }, 0);
    },
    keepFullTexts: (written) => full.keep(texts(), written),
  };
}

function localeOf(route: string): string {
  return route.split('/', 1)[0]!;
}
