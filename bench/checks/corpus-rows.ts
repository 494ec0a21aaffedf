import { checkedRows, type PlacedRow } from '../../src/check/checked-rows.ts';
import { joinTopics } from '../../src/check/joined-knowledge.ts';
import type { Knowledge } from '../../src/check/knowledge.ts';
import { openKnowledge } from '../../src/check/open-knowledge.ts';
import { TextTable } from '../../src/check/text-table.ts';
import { type TopicKnowledge, topicKnowledge } from '../../src/check/topic-knowledge.ts';
import { writingOf } from '../../src/io/writing.ts';
import type { PagePath } from '../../src/model/page.ts';
import type { Termbase } from '../../src/model/termbase.ts';
import { openChecked, type ReviewedPage } from '../../src/open-checked.ts';
import type { OpenedCorpus } from './open-corpus.ts';

/** A row of the corpus, and on how many places the same text stands for the same source. */
export interface CorpusRow {
  readonly row: PlacedRow;
  readonly path: PagePath;
  readonly times: number;
}

/** The distinct rows of a corpus, code left out, and all that rules may know. */
export interface CorpusRows {
  readonly rows: readonly CorpusRow[];
  readonly knowledge: Knowledge;
}

/** The rows of an opened corpus. */
export function corpusRows({ site, aligned: { shared: aligned } }: OpenedCorpus, terms: Termbase): CorpusRows {
  const { options, locales } = site;
  const open = openChecked({ aligned, locales, sourceTag: options.sourceTag });
  const topics = new Map(site.topics.map((topic) => [topic.id, topic.pages]));
  const parts: TopicKnowledge[] = [];
  const table = new TextTable();
  const found = new Map<string, { row: PlacedRow; path: PagePath; times: number }>();
  for (const [index, { topic: id, columns }] of aligned.topics.entries()) {
    const pages: Record<string, ReviewedPage> = {};
    for (const page of topics.get(id)?.values() ?? [])
      pages[page.locale] = { file: page.file, element: page.element?.name ?? null };
    const topic = open({ index, pages });
    parts.push(topicKnowledge(topic, table));
    for (const row of checkedRows(topic)) {
      if (row.kind === 'code') continue;
      const key = `${row.locale.id}\n${row.section}\n${row.kind}\n${row.source?.raw}\n${row.target?.raw}`;
      const known = found.get(key);
      if (known) known.times += 1;
      else found.set(key, { row, path: columns[row.column]!.path!, times: 1 });
    }
  }
  const tags = [options.sourceTag, ...locales.map(({ tag }) => tag)];
  const given = {
    writings: new Map(tags.map((tag) => [tag, writingOf(tag)])),
    terms,
  };
  return { rows: [...found.values()], knowledge: openKnowledge(joinTopics(parts, table), table, given) };
}
