import { FullTexts } from './io/full-texts.ts';
import { inOrder } from './model/in-order.ts';
import { fullTextPath } from './site/llms-texts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';
import { mostBytes } from './taken-pages.ts';

/** The pages of a batch that are some: their route and Markdown. */
type Texts = readonly (readonly [route: string, markdown: string])[];

/** Collects the Markdown of all pages into one file a locale. */
export interface LocaleTexts {
  /** Batches end in any order; the files have them in turn. */
  add(batch: number, texts: Texts): void;
  /** Out: the bytes of each file, by path in the site; one that is too large for hosts is gone, unless it is wanted. */
  close(): ReadonlyMap<string, number>;
}

/** @param folder where the site is written */
export function localeTexts(folder: string, { heads, full }: Pick<MarkdownPlan, 'heads' | 'full'>): LocaleTexts {
  const files = new FullTexts(folder);
  const begun = new Set<string>();
  const add = inOrder<Texts>((texts) => {
    for (const [route, markdown] of texts) {
      const locale = route.split('/', 1)[0]!;
      const path = fullTextPath({ id: locale });
      if (!begun.has(locale)) files.add(path, heads.get(locale) ?? '');
      begun.add(locale);
      files.add(path, `${markdown}\n`);
    }
  });
  return {
    add,
    close: () => files.close(mostBytes({ full })),
  };
}
