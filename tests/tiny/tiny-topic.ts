import { alignPages } from '../../src/align/align-pages.ts';
import { alignedTopic, type TopicVersion } from '../../src/align/aligned-topic.ts';
import { readBeads, writtenBeads } from '../../src/align/page-beads.ts';
import type { CheckedTopic, TopicFault, TopicRule } from '../../src/check/topic-rule.ts';
import type { PageText } from '../../src/model/block.ts';
import { pageText } from '../../src/read/page-text.ts';
import { sentenceCuts } from '../../src/read/sentence-cuts.ts';
import { placer } from '../../src/read/source-text.ts';
import { tinyLocale } from './tiny-locale.ts';
import { type TinyKnowledge, tinyKnowledge } from './tiny-row.ts';

/** A topic as files: the source as it was translated, as it is now where that is something else, and translations by locale. */
export interface TinyTopic {
  readonly source: string;
  readonly now?: string;
  readonly versions: Readonly<Record<string, string>>;
  /** The element that the pages describe. */
  readonly element?: string;
}

function textOf(file: string, tag: string): PageText {
  return pageText(file, sentenceCuts(tag, []));
}

/** The topic, aligned. */
export function tinyTopic({ source, now = source, versions, element }: TinyTopic): CheckedTopic {
  const then = textOf(source, 'en-US');
  const first = now === source ? then : textOf(now, 'en-US');
  const pages = Object.entries(versions).map(([id, file]) => {
    const locale = tinyLocale(id);
    return { id, file, locale, text: textOf(file, locale.tag) };
  });
  const aligned = alignPages(pages.map(({ text }) => ({ source: then, target: text })));
  const topic = alignedTopic({
    topic: 'path:a.md',
    first: { locale: null, tag: 'en-US', path: 'a.md', text: first, source: null },
    versions: pages.map(({ id, locale, text }, k): TopicVersion => {
      const column = { locale: id, tag: locale.tag, path: 'a.md', text, source: null };
      return { column, pinned: then, since: 'compare', beads: readBeads(writtenBeads(aligned[k]!)) };
    }),
  });
  const pinned = { text: then, file: source };
  return {
    topic,
    sourceTag: 'en-US',
    versions: [
      { locale: null, path: 'source/a.md', file: now, page: null, pinned: null, place: placer('source/a.md', now) },
      ...pages.map(({ id, locale, file }) => {
        const path = `${id}/a.md`;
        return { locale, path, file, page: { element: element ?? null }, pinned, place: placer(path, file) };
      }),
    ],
  };
}

/** What a rule says of a topic: `de "words" message`, with what mends it behind `→`. */
export function topicFaults(rule: TopicRule, topic: TinyTopic, known: TinyKnowledge = {}): string[] {
  const checked = tinyTopic(topic);
  return rule.check(checked, tinyKnowledge(known)).map((fault) => {
    const { locale, file } = checked.versions[fault.column]!;
    return `${locale!.id} "${file.slice(fault.start, fault.end)}" ${fault.message}${mendOf(fault)}`;
  });
}

function mendOf({ replacement, edit }: TopicFault): string {
  if (edit) return ` → ${edit.after}`;
  return replacement === undefined ? '' : ` → ${replacement}`;
}
