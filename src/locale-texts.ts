import { mostBytes } from './full-files.ts';
import { FullTexts, type WrittenText } from './io/full-texts.ts';
import type { KeptTexts } from './kept-texts.ts';
import { inOrder } from './model/in-order.ts';
import { fullTextPath } from './site/llms-texts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';

/** The pages of a batch that are some: their route and Markdown. */
type Texts = readonly (readonly [route: string, markdown: string])[];

/** Collects the Markdown of all pages into one file a locale. */
export interface LocaleTexts {
  /** Batches end in any order; the files have them in turn. */
  add(batch: number, texts: Texts): void;
  /** Out: what was written, by path in the site; a file that is too large for hosts is gone, unless it is wanted. */
  close(): ReadonlyMap<string, WrittenText>;
}

/**
 * @param folder where the site is written
 * @param kept what is not added because it stood in the published site, by path
 */
export function localeTexts(
  folder: string,
  { heads, full }: Pick<MarkdownPlan, 'heads' | 'full'>,
  kept: ReadonlyMap<string, KeptTexts> = new Map(),
): LocaleTexts {
  const files = new FullTexts(folder);
  const begun = new Set<string>();
  const begin = (locale: string, path: string): void => {
    if (!begun.has(locale)) files.add(path, heads.get(locale) ?? '');
    begun.add(locale);
  };
  const add = inOrder<Texts>((texts) => {
    for (const [route, markdown] of texts) {
      const locale = route.split('/', 1)[0]!;
      const path = fullTextPath({ id: locale });
      begin(locale, path);
      for (const text of kept.get(path)?.before.get(route) ?? []) files.add(path, text);
      files.add(path, fullText(markdown));
    }
  });
  return {
    add,
    close() {
      for (const [path, { locale, end }] of kept) {
        begin(locale, path);
        for (const text of end) files.add(path, text);
      }
      return files.close(mostBytes({ full }));
    },
  };
}

/** A page in the file with all pages of its locale. */
export function fullText(markdown: string): string {
  return `${markdown}\n`;
}

/** The bytes of each file. */
export function bytesOfTexts(written: ReadonlyMap<string, WrittenText>): Map<string, number> {
  return new Map([...written].map(([path, { bytes }]) => [path, bytes]));
}
