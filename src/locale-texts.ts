import { FullTexts } from './io/full-texts.ts';
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
  const waiting = new Map<number, Texts>();
  const begun = new Set<string>();
  let next = 0;

  function write(texts: Texts): void {
    for (const [route, markdown] of texts) {
      const locale = route.split('/', 1)[0]!;
      const path = fullTextPath({ id: locale });
      if (!begun.has(locale)) files.add(path, heads.get(locale) ?? '');
      begun.add(locale);
      files.add(path, `${markdown}\n`);
    }
  }

  return {
    add(batch, texts) {
      waiting.set(batch, texts);
      for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
        waiting.delete(next++);
        write(ready);
      }
    },
    close: () => files.close(mostBytes({ full })),
  };
}
