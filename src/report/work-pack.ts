import type { FindingGroup } from '../model/finding-group.ts';
import type { LocaleId } from '../model/locale.ts';
import { rules } from '../model/rules.ts';
import { codeBlock, codeSpan } from './code-span.ts';
import { counted, inEnglish } from './counted.ts';
import { mendsOf, messagesOf } from './queue-text.ts';

/** Places of one string that are listed. */
const mostPlaces = 5;

/**
 * The next strings for a translator, as one Markdown file: what the source says, what stands there now, why it is asked, where it
 * stands, and room for the new text. Strings that are nowhere yet have no room of their own; they are left out.
 * @param groups the queue of one locale
 * @param size how many strings
 */
export function workPack(groups: readonly FindingGroup[], locale: LocaleId, size: number): string {
  const strings = joined(
    groups.filter(({ findings: [{ source, target }] }) => source !== undefined || target !== undefined),
  );
  const pack = strings.slice(0, size);
  const pages = pack.reduce((sum, { heals }) => sum + heals, 0);
  const head = [
    `# Work pack: ${locale}`,
    `${counted(pack.length, 'string')} of ${inEnglish(strings.length)}, in the order in which they heal most pages; together ${counted(pages, 'page')}.`,
    'Write the better text below “New”. Leave it empty where the text is right; then name its key in `hexapla-ignore.yml`.',
  ];
  return `${[...head, ...pack.flatMap((one, nth) => entry(one, nth + 1))].join('\n\n')}\n`;
}

interface PackedString {
  readonly heals: number;
  /** What several rules say about one string. */
  readonly groups: readonly [FindingGroup, ...FindingGroup[]];
}

/** A string is worked on once, whatever many rules have to say about it. */
function joined(groups: readonly FindingGroup[]): PackedString[] {
  const byStrings = Map.groupBy(groups, ({ findings: [{ source, target }] }) => JSON.stringify([source, target]));
  return [...byStrings.values()].map((same) => ({
    heals: new Set(same.flatMap(({ findings }) => findings.map(({ place }) => place.path))).size,
    groups: same as [FindingGroup, ...FindingGroup[]],
  }));
}

function entry({ heals, groups }: PackedString, number: number): string[] {
  const { source, target } = groups[0].findings[0];
  const mends = groups
    .flatMap(mendsOf)
    .map(({ before, after }) => `- write ${codeSpan(after)} instead of ${codeSpan(before)}`);
  return [
    `## ${number}. heals ${counted(heals, 'page')}`,
    ...(source === undefined ? [] : ['Source', codeBlock(source, 'text')]),
    ...(target === undefined ? [] : ['Now', codeBlock(target, 'text')]),
    'Why',
    [...groups.flatMap((group) => messagesOf(group).map((message) => why(group, message))), ...new Set(mends)].join(
      '\n',
    ),
    'New',
    codeBlock('', 'text'),
    'Where',
    places(groups),
  ];
}

function why({ rule, key }: FindingGroup, message: string): string {
  return `- ${message.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>]/g, '\\$&')} (${rules[rule].title}; ${rule}, key ${key})`;
}

function places(groups: readonly FindingGroup[]): string {
  const all = [
    ...new Set(groups.flatMap(({ findings }) => findings.map(({ place }) => `${place.path}:${place.line}`))),
  ];
  const rest = all.length - mostPlaces;
  return [
    ...all.slice(0, mostPlaces).map((place) => `- ${codeSpan(place)}`),
    ...(rest > 0 ? [`- and ${counted(rest, 'more place')}`] : []),
  ].join('\n');
}
