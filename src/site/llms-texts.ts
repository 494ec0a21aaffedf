import type { NavNode } from '../model/graph.ts';
import type { Locale } from '../model/locale.ts';
import type { Options } from '../model/options.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import type { Addresses } from './addresses.ts';
import { firstSentence } from './first-sentence.ts';
import { indexRoute } from './frame-view.ts';
import { hostLimits, markdownPlan } from './markdown-plan.ts';
import type { Site } from './site.ts';
import { pageHeading } from './topic-label.ts';

/** Where all pages of a locale stand in one file. */
export function fullTextPath(locale: Pick<Locale, 'id'>): string {
  return `${locale.id}/llms-full.txt`;
}

/** Whether a file with a whole locale stays in the site. */
export function isOffered(bytes: number, llmsFull: Options['llmsFull']): boolean {
  return llmsFull === true || bytes <= hostLimits.fileBytes;
}

/**
 * What language models are told about the site, after https://llmstxt.org: a file a locale that names every page with one
 * sentence, and one for the root that names those files.
 * @param fullTexts bytes of the files with whole locales, by path in the site
 */
export function llmsTexts(
  site: Site,
  addresses: Addresses,
  fullTexts: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const whole = (path: string): string => addresses.absolute(addresses.base + path) ?? addresses.base + path;
  const languages = site.locales.map(
    (locale) => `- [${locale.name}](${whole(`${locale.id}/llms.txt`)}): ${locale.tag}`,
  );
  const root = [
    `# ${site.options.title}`,
    '',
    `## ${site.locales.map(({ name }) => name).join(', ')}`,
    '',
    ...languages,
    '',
  ];
  const files = site.locales.map((locale) => {
    const others = languages.filter((_, index) => site.locales[index] !== locale);
    const full = fullTexts.get(fullTextPath(locale));
    const fits = full !== undefined && isOffered(full, site.options.llmsFull);
    const index = indexRoute(site, addresses, locale);
    const { strings } = locale;
    const more = [
      ...(fits ? [`- [llms-full.txt](${whole(fullTextPath(locale))}): ${strings['allInOneFile'] ?? ''}`] : []),
      ...(index ? [`- [${strings['elementIndex'] ?? ''}](${addresses.absolute(index) ?? index})`] : []),
      ...others,
    ];
    const text = [...head(site, locale), ...sections(site, addresses, locale), '## Optional', '', ...more, ''];
    return [`${locale.id}/llms.txt`, text.join('\n')] as const;
  });
  return new Map([['llms.txt', root.join('\n')], ...files]);
}

function head(site: Site, locale: Locale): string[] {
  const start = site.topics.find(({ path }) => path === 'index.md')?.pages.get(locale.id);
  const said = firstSentence(start?.description ?? '') || locale.name;
  return [`# ${site.options.title}`, '', `> ${said}`, ''];
}

/** Pages by the divisions of the table of contents; those that it leaves out come last. */
function sections(site: Site, addresses: Addresses, locale: Locale): string[] {
  const roots = site.graph.navigation.get(locale.id)?.roots ?? [];
  // A table with a single root mostly has its real divisions one level down.
  const top = roots.length === 1 && roots[0]!.items.some(({ items }) => items.length > 0) ? roots[0]! : null;
  const divisions = top ? top.items : roots;
  const left = new Map(site.topics.filter(({ pages }) => pages.has(locale.id)).map((topic) => [topic.id, topic]));
  const take = (id: TopicId | null): Topic[] => {
    const topic = id && left.get(id);
    if (!topic) return [];
    left.delete(id);
    return [topic];
  };
  const below = (node: NavNode): Topic[] => [...take(node.topic), ...node.items.flatMap(below)];
  const loose = take(top?.topic ?? null);
  const parts = divisions.map((node) => [node.label, below(node)] as const);
  const single = parts.flatMap(([, topics]) => (topics.length === 1 ? topics : []));
  const rest = [...loose, ...single, ...left.values()];
  return [...parts.filter(([, topics]) => topics.length > 1), [locale.strings['contents'] ?? '', rest] as const]
    .filter(([, topics]) => topics.length > 0)
    .flatMap(([label, topics]) => [
      `## ${plain(label)}`,
      '',
      ...topics.map((topic) => line(site, addresses, topic, locale)),
      '',
    ]);
}

function line(site: Site, addresses: Addresses, topic: Topic, locale: Locale): string {
  const route = addresses.topic(topic, locale);
  const address = (addresses.absolute(route) ?? route) + (markdownPlan(site, addresses).beside ? 'index.md' : '');
  const said = plain(firstSentence(topic.pages.get(locale.id)!.description));
  return `- [${plain(pageHeading(site, topic, locale)).replaceAll(/[[\]]/g, '\\$&')}](${address})${said === '' ? '' : `: ${said}`}`;
}

/** One line. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
