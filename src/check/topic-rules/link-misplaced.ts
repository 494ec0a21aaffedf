import { checkedRows, type PlacedRow } from '../checked-rows.ts';
import { neutralAddress } from '../row-links.ts';
import type { RowSide } from '../row-rule.ts';
import type { CheckedTopic, TopicFault, TopicRule } from '../topic-rule.ts';

/** A link that stands in another sentence of the same block than in the source. */
export const linkMisplaced: TopicRule = {
  id: 'link-misplaced',
  check(checked) {
    const blocks = new Map<string, PlacedRow[]>();
    for (const row of checkedRows(checked)) {
      const key = `${row.column} ${row.id}`;
      const rows = blocks.get(key);
      if (rows) rows.push(row);
      else blocks.set(key, [row]);
    }
    return [...blocks.values()].flatMap((rows) => (rows.length > 1 ? judge(rows, checked) : []));
  },
};

interface SentenceLinks {
  readonly row: PlacedRow;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

function judge(rows: readonly PlacedRow[], { topic }: CheckedTopic): TopicFault[] {
  const all = rows.map((row): SentenceLinks => ({ row, source: addresses(row.source), target: addresses(row.target) }));
  return all.flatMap(({ row, source, target }, here) => {
    if (!row.target || row.confidence < 0.5) return [];
    return row.target.codes.flatMap((code): TopicFault[] => {
      const address = neutralAddress(code.href);
      if (code.kind !== 'link' || source.includes(address)) return [];
      // Exactly one sentence of the source has it, and that one has lost it here.
      const homes = all.filter((other) => other.source.includes(address));
      const home = homes[0];
      const isOnce = homes.length === 1 && target.filter((known) => known === address).length === 1;
      if (!home || !isOnce || home === all[here] || home.target.includes(address) || home.row.target === null)
        return [];
      if (home.row.confidence < 0.5 || topic.columns[row.column]!.text.segments.length === 0) return [];
      const message = `the link stands in another sentence than in the source: "${short(home.row.source!.text)}"`;
      return [
        {
          column: row.column,
          start: code.start,
          end: code.end,
          message,
          source: home.row.source!.text,
          target: row.target!.text,
        },
      ];
    });
  });
}

function addresses(side: RowSide | null): string[] {
  return (side?.codes ?? []).filter(({ kind }) => kind === 'link').map(({ href }) => neutralAddress(href));
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
