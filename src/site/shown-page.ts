import type { Locale } from '../model/locale.ts';
import type { Page } from '../model/page.ts';
import type { Topic } from '../model/topic.ts';
import { isOutdated } from './is-outdated.ts';
import type { Site } from './site.ts';

/**
 * The version of a topic that readers of a locale get: their own; else the one of most use to them, so that the first
 * difference decides: in their language (of another country), the source itself, not out of date, translated by a
 * person, first in the configuration.
 */
export function shownPage(site: Site, topic: Topic, locale: Locale): Page {
  const own = topic.pages.get(locale.id);
  if (own) return own;
  const versions = [...topic.pages.values()].map((page) => ({ page, marks: marksOf(site, page, locale) }));
  // The sort is stable: equals stay in the order of the configuration.
  return versions.sort((a, b) => compareMarks(a.marks, b.marks))[0]!.page;
}

/** The smaller each, the better. */
function marksOf(site: Site, page: Page, locale: Locale): number[] {
  const { tag } = site.locales.find(({ id }) => id === page.locale)!;
  const isOutdatedPage = isOutdated(site, page);
  return [
    languageOf(tag) === languageOf(locale.tag) ? 0 : 1,
    tag === site.options.sourceTag ? 0 : 1,
    isOutdatedPage === null ? 1 : isOutdatedPage ? 2 : 0,
    ['human', 'unknown', 'machine'].indexOf(page.provenance.kind),
  ];
}

function compareMarks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((mark, at) => mark !== b[at]);
  return index < 0 ? 0 : a[index]! - b[index]!;
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0]!;
}
