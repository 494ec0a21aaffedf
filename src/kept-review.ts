import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptWords } from './check/kept-words.ts';
import { type TextData, TextTable } from './check/text-table.ts';
import type { TopicKnowledge } from './check/topic-knowledge.ts';
import { isWhole, openPacked, writePacked } from './io/packed-file.ts';
import { keepFindings, keptFindings } from './kept-findings.ts';
import type { Finding } from './model/finding.ts';

/** A topic as it was reviewed. */
export interface KeptTopic {
  /** Of all that it is made of. */
  readonly key: string;
  readonly knowledge: TopicKnowledge;
  /** What of the knowledge was asked for it: numbers of `questions`. */
  readonly asked: Int32Array;
  readonly findings: readonly Finding[];
}

/** A review with all that the next one can take from it. */
export interface KeptReview {
  /** In the order of the site. */
  readonly topics: readonly KeptTopic[];
  /** The texts that the topics' knowledge is in. */
  readonly texts: TextTable;
  readonly questions: TextTable;
  /** By tag: what became of words. */
  readonly kept: ReadonlyMap<string, KeptWords>;
}

/** What there is before the first one. */
export function noReview(): KeptReview {
  return { topics: [], texts: new TextTable(), questions: new TextTable(), kept: new Map() };
}

interface WrittenReview {
  readonly kept: KeptReview['kept'];
  readonly texts: TextData;
  readonly questions: TextData;
  readonly topics: readonly (Omit<KeptTopic, 'findings'> & { readonly found: number })[];
}

/** Where reviews lie, and what they were made with: a review is of use only to the same tool with the same settings. */
export interface ReviewPlace {
  readonly folder: string;
  readonly version: string;
}

/** The review before this one; null where there is none. */
export function keptReview({ folder, version }: ReviewPlace): KeptReview | null {
  const file = join(folder, `topics-${version}`);
  const pack = isWhole(file) ? openPacked(file) : null;
  const name = pack?.get('findings')?.toString();
  const bytes = pack?.get('review');
  const findings = name === undefined ? null : keptFindings(join(folder, name));
  if (!bytes || !findings) return null;
  const { texts, questions, kept, topics } = deserialize(bytes) as WrittenReview;
  let end = 0;
  return {
    texts: new TextTable(texts),
    questions: new TextTable(questions),
    kept,
    topics: topics.map(({ found, ...topic }) => {
      end += found;
      return { ...topic, findings: findings.slice(end - found, end) };
    }),
  };
}

/** @param findings name of the file of all findings, from `folder` */
export function keepReview({ folder, version }: ReviewPlace, review: KeptReview, findings: string): void {
  keepFindings(
    join(folder, findings),
    review.topics.flatMap((topic) => topic.findings),
  );
  const written: WrittenReview = {
    texts: review.texts.data(),
    questions: review.questions.data(),
    kept: review.kept,
    topics: review.topics.map(({ findings: found, ...topic }) => ({ ...topic, found: found.length })),
  };
  const name = `topics-${version}`;
  writePacked(join(folder, name), [
    ['review', serialize(written)],
    ['findings', Buffer.from(findings)],
  ]);
  for (const other of readdirSync(folder)) {
    if (other.startsWith('topics-') && other !== name) rmSync(join(folder, other), { force: true });
  }
}
