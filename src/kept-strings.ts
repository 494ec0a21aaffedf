import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { AlignedSite } from './align-site.ts';
import { keepJson, keptJson } from './io/kept-json.ts';
import { ownCode } from './io/own-code.ts';
import { forgetFormer, newestPacked, writePacked } from './io/packed-file.ts';
import type { VariedString } from './model/list-view.ts';
import type { LocaleId } from './model/locale.ts';
import type { TopicId } from './model/topic.ts';
import { type TopicStrings, topicStrings, translatedTo, VariedStrings } from './site/varied-strings.ts';

/** Code that decides what a topic's strings are, beside what decides its alignment. */
const folders = ['../align/', '../model/'];
const files = ['../open-aligned.ts', '../kept-strings.ts', '../site/varied-strings.ts', '../site/compare-sentences.ts'];

/** Hashes of what each locale makes of a topic's strings. */
type TopicSums = Readonly<Record<LocaleId, string>>;

/** A topic of the site, under all that it is made of. */
interface KeyedTopic {
  readonly topic: TopicId;
  readonly key: string;
  readonly sums: TopicSums;
}

/** What a locale has of strings with several translations, under all that it was found out from. */
interface KeptVaried {
  readonly key: string;
  readonly strings: VariedString[];
}

/** What topics make of their strings, as it is put together. */
interface MadeStrings {
  /** What each locale makes of a topic, as JSON. */
  of(topic: TopicId): ReadonlyMap<LocaleId, Buffer>;
  /** All topics counted; null where not all were put together. */
  readonly all: VariedStrings | null;
}

/**
 * The strings of all topics of a site that have several translations. What each locale makes of a topic is kept under all that
 * the topic is made of, and what it makes of all topics under that: after an edit one topic is put together, and only those
 * locales are counted anew to which it makes a difference.
 * @param folder where they are kept
 */
export function keptStrings(aligned: AlignedSite, folder: string): Pick<VariedStrings, 'of'> {
  const code = hash('sha1', ownCode(folders, files).join('\0'));
  const file = join(folder, 'string-sums');
  const known = new Map(keptJson<[string, TopicSums][]>(file));
  const made = madeStrings(aligned, known.size === 0);
  let isNew = known.size !== aligned.shared.topics.length;
  const topics = aligned.shared.topics.map(({ topic }): KeyedTopic => {
    const key = hash('sha1', `${code} ${aligned.parts(topic)}`);
    const before = known.get(key);
    isNew ||= !before;
    return { topic, key, sums: before ?? sumsOf(made.of(topic)) };
  });
  const sums = topics.map(({ key, sums }): [string, TopicSums] => [key, sums]);
  if (isNew) keepJson(file, sums);
  const locales = new Set(topics.flatMap(({ sums }) => Object.keys(sums)));
  const varied = new Map([...locales].map((locale) => [locale, variedIn(locale, topics, made, code, folder)]));
  return { of: (locale) => varied.get(locale) ?? [] };
}

/** @param all whether all topics will be put together, each once */
function madeStrings(aligned: AlignedSite, all: boolean): MadeStrings {
  const counting = all ? new VariedStrings() : null;
  const made = new Map<TopicId, ReadonlyMap<LocaleId, Buffer>>();
  return {
    all: counting,
    of(topic) {
      const before = made.get(topic);
      if (before) return before;
      const rows = topicStrings(aligned.topic(topic)!);
      counting?.add(topic, rows);
      const found = new Map(
        localesIn(rows).map((locale) => [locale, Buffer.from(JSON.stringify(translatedTo(locale, rows)))]),
      );
      made.set(topic, found);
      return found;
    },
  };
}

function localesIn(rows: TopicStrings): LocaleId[] {
  return [...new Set(rows.flatMap(([, , strings]) => strings.flatMap(([, made]) => made.map(([locale]) => locale))))];
}

function sumsOf(made: ReadonlyMap<LocaleId, Buffer>): TopicSums {
  return Object.fromEntries([...made].map(([locale, json]) => [locale, hash('sha1', json)]));
}

/** What was kept of a locale; counted anew where one of its topics has changed. */
function variedIn(
  locale: LocaleId,
  all: readonly KeyedTopic[],
  made: MadeStrings,
  code: string,
  folder: string,
): VariedString[] {
  const topics = all.flatMap(({ topic, sums }) => (sums[locale] ? [{ topic, sum: sums[locale] }] : []));
  const key = hash('sha1', [code, ...topics.map(({ topic, sum }) => `${topic} ${sum}`)].join('\n'));
  const file = join(folder, `varied-${locale}`);
  const kept = keptJson<KeptVaried>(file);
  if (kept?.key === key) return kept.strings;
  const pack = join(folder, `strings-${locale}-${key}`);
  const former = made.all ? null : newestPacked(pack);
  const strings = made.all ?? new VariedStrings();
  const entries = topics.map(({ topic, sum }) => {
    const json = former?.get(sum) ?? made.of(topic).get(locale)!;
    if (!made.all) strings.add(topic, JSON.parse(json.toString()) as TopicStrings);
    return [sum, json] as const;
  });
  writePacked(pack, new Map(entries));
  forgetFormer(pack);
  const found = strings.of(locale);
  keepJson(file, { key, strings: found } satisfies KeptVaried);
  return found;
}
