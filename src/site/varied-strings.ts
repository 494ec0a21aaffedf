import type { AlignedSentence, AlignedTopic } from '../model/aligned-topic.ts';
import type { PageText } from '../model/block.ts';
import type { StringPlace, StringVariant, VariedString } from '../model/list-view.ts';
import type { LocaleId } from '../model/locale.ts';
import type { TopicId } from '../model/topic.ts';
import { doubt } from './compare-sentences.ts';

/** Places of a translation that are kept; of the others only the number. */
const mostPlaces = 5;

interface Variant {
  count: number;
  readonly places: StringPlace[];
}

type Strings = Map<string, Map<string, Variant>>;

/** What the versions of one topic make of the strings of its source, row by row. Plain data. */
export type TopicStrings = readonly RowStrings[];
type RowStrings = readonly [row: string, number: number, strings: readonly SourceStrings[]];
type SourceStrings = readonly [source: string, translations: readonly (readonly [LocaleId, string])[]];

/** A translation counts for the text that it was made from. Code is no string, and what is aligned with doubt proves nothing. */
export function topicStrings({ columns, rows }: AlignedTopic): TopicStrings {
  return rows.flatMap(({ id, kind, sentences }, index): RowStrings[] => {
    if (kind === 'code') return [];
    const strings = sentences.flatMap((sentence) => sentenceStrings(columns, sentence));
    return strings.length === 0 ? [] : [[id, index + 1, strings]];
  });
}

/** What one locale makes of them. */
export function translatedTo(locale: LocaleId, rows: TopicStrings): TopicStrings {
  return rows.flatMap(([row, number, strings]): RowStrings[] => {
    const own = strings.flatMap(([source, made]): SourceStrings[] => {
      const of = made.filter(([id]) => id === locale);
      return of.length === 0 ? [] : [[source, of]];
    });
    return own.length === 0 ? [] : [[row, number, own]];
  });
}

function sentenceStrings(
  columns: AlignedTopic['columns'],
  { members, confidence, was }: AlignedSentence,
): SourceStrings[] {
  const now = textOf(columns[0]!.text, members[0]!);
  const found = new Map<string, (readonly [LocaleId, string])[]>();
  for (const [at, { locale, text }] of columns.entries()) {
    const source = was[at] ?? now;
    if (at === 0 || locale === null || source === '' || (confidence[at] ?? 0) < doubt.doubtful) continue;
    const target = textOf(text, members[at]!);
    if (target !== '') found.set(source, [...(found.get(source) ?? []), [locale, target]]);
  }
  return [...found];
}

/** Collects what each locale makes of each string of the source, topic by topic. */
export class VariedStrings {
  private readonly locales = new Map<LocaleId, Strings>();

  add(topic: TopicId, rows: TopicStrings): void {
    for (const [row, number, strings] of rows) {
      for (const [source, translations] of strings) {
        for (const [locale, target] of translations) this.count(locale, source, target, { topic, row, number });
      }
    }
  }

  /** Strings with several translations in a locale, those in most places first. */
  of(locale: LocaleId): VariedString[] {
    const varied = [...(this.locales.get(locale) ?? [])].flatMap(([source, found]): VariedString[] => {
      if (found.size < 2) return [];
      const variants = [...found].map(([text, variant]): StringVariant => ({ text, ...variant }));
      const count = variants.reduce((sum, variant) => sum + variant.count, 0);
      return [{ source, count, variants: variants.sort((a, b) => b.count - a.count || order(a.text, b.text)) }];
    });
    return varied.sort((a, b) => b.count - a.count || order(a.source, b.source));
  }

  private count(locale: LocaleId, source: string, target: string, place: StringPlace): void {
    const strings: Strings = this.locales.get(locale) ?? new Map();
    this.locales.set(locale, strings);
    const variants = strings.get(source) ?? new Map<string, Variant>();
    strings.set(source, variants);
    const variant = variants.get(target) ?? { count: 0, places: [] };
    variants.set(target, variant);
    variant.count += 1;
    if (variant.places.length < mostPlaces) variant.places.push(place);
  }
}

/** White space as a reader sees it. */
function textOf({ segments }: PageText, indexes: readonly number[]): string {
  return indexes
    .map((index) => segments[index]!.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
