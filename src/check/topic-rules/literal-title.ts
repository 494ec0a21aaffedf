import { checkedRows } from '../checked-rows.ts';
import { elementTitle, namesIn } from '../element-name.ts';
import { frontMatterLine } from '../front-matter-line.ts';
import type { Knowledge } from '../knowledge.ts';
import type { RowFault } from '../row-rule.ts';
import { hasToken } from '../tokens-of.ts';
import type { CheckedTopic, TopicFault, TopicRule } from '../topic-rule.ts';

/** A title, in the front matter or in a heading, that has lost the name of the element or of an identifier. */
export const literalTitle: TopicRule = {
  id: 'literal-title',
  check(checked, knowledge) {
    return [...frontMatterTitles(checked, knowledge), ...headings(checked, knowledge)];
  },
};

function frontMatterTitles({ versions, topic }: CheckedTopic, knowledge: Knowledge): TopicFault[] {
  if (topic.columns[0]!.locale !== null) return [];
  return versions.flatMap((version, column) => {
    if (!version.page) return [];
    const source = frontMatterLine(version.pinned?.file ?? versions[0]!.file, 'title');
    const own = frontMatterLine(version.file, 'title');
    if (!source || !own) return [];
    // A page that describes no element may be called like one.
    if (elementTitle(source.value, knowledge) && !version.page.element) return [];
    const fault = judge(source.value, own.value, own.start, own.value.length, knowledge);
    return fault ? [{ ...fault, column }] : [];
  });
}

function headings(checked: CheckedTopic, knowledge: Knowledge): TopicFault[] {
  const found: TopicFault[] = [];
  const seen = new Set<number>();
  for (const { kind, source, target, column } of checkedRows(checked)) {
    if (kind !== 'heading') continue;
    const isFirst = !seen.has(column);
    seen.add(column);
    if (!source || !target) continue;
    const isElement = isFirst && checked.versions[column]!.page!.element !== null;
    // Below the title, a heading of one word ("Attributes") is a word even where an element has that name.
    if (!isElement && /^\p{L}+$/u.test(source.text) && !/[a-z][A-Z]/.test(source.text)) continue;
    const fault = judge(source.text, target.text, target.start, target.raw.length, knowledge);
    const isPlain = fault && target.raw === target.text;
    if (fault) found.push({ ...(isPlain ? fault : withoutMend(fault)), column });
  }
  return found;
}

function judge(source: string, target: string, start: number, length: number, knowledge: Knowledge): RowFault | null {
  const lost = namesIn(source, knowledge).filter((name) => !hasToken(target, name));
  if (lost.length === 0) return null;
  const message = `the title has lost "${lost[0]}"`;
  const safe = elementTitle(source, knowledge)?.isPlain ? { replacement: source } : {};
  return { start, end: start + length, message, source, target, ...safe };
}

function withoutMend({ start, end, message, source, target }: RowFault): RowFault {
  return {
    start,
    end,
    message,
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
  };
}
