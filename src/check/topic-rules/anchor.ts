import type { AlignedRow } from '../../model/aligned-topic.ts';
import type { CheckedTopic, TopicFault, TopicRule } from '../topic-rule.ts';

const anchorTag = /<a\s+(?:name|id)\s*=\s*"([^"]*)"\s*>/i;

/** A heading whose section key is not the one that the other languages agree on. */
export const anchor: TopicRule = {
  id: 'anchor',
  check(checked) {
    return checked.topic.rows.filter(({ kind }) => kind === 'heading').flatMap((row) => judge(row, checked));
  },
};

function judge(row: AlignedRow, { topic, versions }: CheckedTopic): TopicFault[] {
  const keys = topic.columns.map(({ text }, column) => {
    const blocks = row.blocks[column]!;
    return blocks.length === 1 ? text.blocks[blocks[0]!]!.section : null;
  });
  const counts = new Map<string, number>();
  for (const [column, key] of keys.entries()) {
    if (key !== null && versions[column]!.page) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [agreed, count] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? ['', 0];
  // Two against one, or with the source on their side.
  if (counts.size < 2 || count * 3 < total * 2) return [];
  return versions.flatMap(({ page, file }, column): TopicFault[] => {
    const key = keys[column] ?? null;
    if (!page || key === null || key === agreed) return [];
    const block = topic.columns[column]!.text.blocks[row.blocks[column]![0]!]!;
    return [
      fault(file.slice(block.start, block.end), block.start, { key, agreed, column, votes: `${count} of ${total}` }),
    ];
  });
}

function fault(
  written: string,
  start: number,
  { key, agreed, column, votes }: { key: string; agreed: string; column: number; votes: string },
): TopicFault {
  const told = { column, source: agreed, target: key };
  const tag = anchorTag.exec(written);
  if (tag) {
    const at = start + tag.index + tag[0].indexOf(tag[1]!, tag[0].indexOf('='));
    const message = `the section key is "${tag[1]}", in ${votes} languages "${agreed}"`;
    return { start: at, end: at + tag[1]!.length, message, replacement: agreed, ...told };
  }
  const message = `the section key "${agreed}" is lost; it was made of the words: "${key}"`;
  const marks = /^#{1,6}[ \t]+/.exec(written)?.[0].length ?? -1;
  const edit = { start: start + marks, end: start + marks, after: `<a name="${agreed}"></a>` };
  return { start, end: start + written.length, message, ...told, ...(marks > 0 ? { edit } : {}) };
}
