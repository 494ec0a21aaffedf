import type { AlignedRow } from '../../model/aligned-topic.ts';
import type { InlineCode } from '../../model/block.ts';
import { hasSource } from '../checked-rows.ts';
import { linksOfSegments, neutralAddress, segmentsOfRow } from '../row-links.ts';
import { type SourceThen, sourceThen } from '../source-then.ts';
import type { CheckedTopic, TopicFault, TopicRule } from '../topic-rule.ts';

/** A link of the source that is missing in the same block here, or leads elsewhere. Tags of locales in addresses may differ. */
export const hrefMismatch: TopicRule = {
  id: 'href-mismatch',
  check(checked) {
    if (!hasSource(checked)) return [];
    return checked.versions.flatMap((version, column) => {
      if (!version.page || column === 0) return [];
      const source = sourceThen(checked, column);
      return checked.topic.rows.flatMap((row) => judge(row, column, checked, source));
    });
  },
};

function judge(row: AlignedRow, column: number, checked: CheckedTopic, source: SourceThen): TopicFault[] {
  const { text } = checked.topic.columns[column]!;
  const members = segmentsOfRow(row, column);
  const said = row.sentences.map((sentence) => source.members(sentence));
  if (members.length === 0 || said.some((found) => found === null)) return [];
  const from = said.flatMap((found) => found ?? []);
  if (from.length === 0) return [];
  const wanted = linksOfSegments(source.text, from);
  const own = linksOfSegments(text, members);
  if (wanted.length === 0 && own.length === 0) return [];
  const lost = minus(wanted, own);
  const strange = minus(own, wanted);
  const first = text.segments[members[0]!]!;
  const last = text.segments[members.at(-1)!]!;
  const isPaired = lost.length === strange.length;
  return [
    ...(isPaired ? strange.map((link, k) => elsewhere(link, lost[k]!, column, checked)) : []),
    ...(isPaired ? [] : lost.map((link) => missing(link, first.start, last.end, column))),
  ];
}

/** Links of one list that the other has not, counted; what a later state of the source has is in neither. */
function minus(links: readonly InlineCode[], others: readonly InlineCode[]): InlineCode[] {
  const left = others.map(({ href }) => neutralAddress(href));
  return links.filter(({ href }) => {
    const at = left.indexOf(neutralAddress(href));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function elsewhere(link: InlineCode, wanted: InlineCode, column: number, { versions }: CheckedTopic): TopicFault {
  const { file } = versions[column]!;
  const written = file.slice(link.start, link.end);
  const at = written.lastIndexOf(link.href);
  const start = at < 0 ? link.start : link.start + at;
  const end = at < 0 ? link.end : start + link.href.length;
  const message = `the link leads to "${short(link.href)}", in the source to "${short(wanted.href)}"`;
  // An absolute address of the source is in the source's own language.
  const isSafe = at >= 0 && !/^[a-z]+:|\s|[()<>]/i.test(wanted.href);
  return {
    column,
    start,
    end,
    message,
    source: wanted.href,
    target: link.href,
    ...(isSafe ? { replacement: wanted.href } : {}),
  };
}

function missing(link: InlineCode, start: number, end: number, column: number): TopicFault {
  const message = `the link "${short(link.text)}" to "${short(link.href)}" is lost`;
  return { column, start, end, message, source: `[${link.text}](${link.href})`, target: '' };
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
