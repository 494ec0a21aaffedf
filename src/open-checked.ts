import { readFileSync } from 'node:fs';
import type { CheckedTopic, CheckedVersion } from './check/topic-rule.ts';
import { openPacked } from './io/packed-file.ts';
import type { Locale, LocaleId } from './model/locale.ts';
import type { TextRef } from './model/text-ref.ts';
import { type AlignedShared, type ColumnPlan, openAligned } from './open-aligned.ts';
import { decode, placer } from './read/source-text.ts';
import { alignedLimits } from './read-text.ts';

/** All that a worker needs to see topics as rules do. Plain data. */
export interface CheckedShared {
  readonly aligned: AlignedShared;
  readonly locales: readonly Locale[];
  readonly sourceTag: string;
}

/** What is known of a page: its file as people name it, and the name of its element. */
export interface ReviewedPage {
  readonly file: string;
  readonly element: string | null;
}

/** One topic: its index in the plans, and its pages. */
export interface ReviewTask {
  readonly index: number;
  readonly pages: Readonly<Record<LocaleId, ReviewedPage>>;
}

/**
 * Opens the topics of a site with their texts, as rules see them; also in a worker. Nothing is held.
 * @throws (each topic) where a file is not any more what it was when the site was read
 */
export function openChecked({
  aligned: shared,
  locales,
  sourceTag,
}: CheckedShared): (task: ReviewTask) => CheckedTopic {
  const aligned = openAligned(shared);
  const sources = openPacked(shared.sources);
  const byId = new Map(locales.map((locale) => [locale.id, locale]));
  const fileOf = (ref: TextRef | null): string => {
    if (!ref) return '';
    const bytes = ref.file === null ? sources?.get(ref.hash) : readFileSync(ref.file);
    return (bytes && decode(bytes, ref.hash, alignedLimits).text) ?? '';
  };
  const versionOf = (
    { locale, text, path }: ColumnPlan,
    pages: ReviewTask['pages'],
    pinned: CheckedVersion['pinned'],
  ): CheckedVersion => {
    const page = locale === null ? undefined : pages[locale];
    const file = fileOf(text);
    const name = page?.file ?? path ?? '';
    const element = page ? { element: page.element } : null;
    const own = locale === null ? null : (byId.get(locale) ?? null);
    return { locale: own, path: name, file, page: element, pinned, place: placer(name, file) };
  };
  return ({ index, pages }) => {
    const { topic: id, columns } = shared.topics[index]!;
    const known = new Map<string, NonNullable<CheckedVersion['pinned']>>();
    const pinnedOf = (ref: TextRef | null): CheckedVersion['pinned'] => {
      if (!ref) return null;
      const found = known.get(ref.hash) ?? { text: aligned.text(ref), file: fileOf(ref) };
      known.set(ref.hash, found);
      return found;
    };
    const topic = aligned.topic(id)!;
    const versions = columns.map((column) => versionOf(column, pages, pinnedOf(column.pinned)));
    return { topic, versions, sourceTag };
  };
}
