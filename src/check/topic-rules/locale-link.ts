import type { InlineCode } from '../../model/block.ts';
import type { CheckedTopic, TopicFault, TopicRule } from '../topic-rule.ts';

/** The tag of a locale as a step of an address: `/en-us/`. Regions are two letters, so that words do not match. */
const tag = /(?<=^https?:\/\/[^/?#]+(?:\/[^/?#]+)?\/)([a-z]{2,3}-[a-z]{2})(?=\/)/i;

/** An absolute address with the tag of another language in it. */
export const localeLink: TopicRule = {
  id: 'locale-link',
  check({ topic, versions }: CheckedTopic) {
    return versions.flatMap(({ locale, page, file }, column) => {
      if (!locale || !page) return [];
      const links = topic.columns[column]!.text.segments.flatMap(({ codes }) =>
        codes.filter(({ kind }) => kind === 'link'),
      );
      return links.flatMap((link) => judge(link, locale.tag, file, column));
    });
  },
};

function judge(link: InlineCode, own: string, file: string, column: number): TopicFault[] {
  const found = tag.exec(link.href)?.[1];
  if (!found || found.toLowerCase() === own.toLowerCase()) return [];
  const language = own.split('-')[0]!;
  if (found.toLowerCase().startsWith(`${language}-`) || !isLocale(found)) return [];
  const written = file.slice(link.start, link.end);
  const at = written.lastIndexOf(`/${found}/`);
  const start = at < 0 ? link.start : link.start + at + 1;
  const end = at < 0 ? link.end : start + found.length;
  const message = `the address leads to the pages in "${found}"`;
  return [{ column, start, end, message, source: link.href, target: link.href }];
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function isLocale(written: string): boolean {
  const [language, region] = written.split('-') as [string, string];
  return names.of(language.toLowerCase()) !== undefined && regions.of(region.toUpperCase()) !== undefined;
}
