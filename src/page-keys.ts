import { hash } from 'node:crypto';
import { draftJson } from './draft-json.ts';
import { hasMarkdown } from './finish-markdown.ts';
import { topicShown } from './finish-view.ts';
import type { FormerSite } from './io/former-site.ts';
import type { TopicId } from './model/topic.ts';
import type { Draft } from './site/drafts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';
import { pageFile } from './site/page-file.ts';
import type { Packed } from './site/shared-locales.ts';

/** Says over what pages are made: the same key, the same bytes. */
export interface PageKeys {
  page(sum: DraftSum): string;
  /** Whether a page of the published site was made with the same theme and address; if not, none of it is worth a question. */
  isAlike(routes: readonly string[], former: Pick<FormerSite, 'key'>): boolean;
  /** Of a page as Markdown, by the key of the page. */
  markdown(pageKey: string): string;
}

/** What there is to know of a draft for the keys of what is made of it. */
export interface DraftSum {
  /** Over its route and all that is in it. */
  readonly sum: string;
  /** The topic whose alignment it shows something of. */
  readonly topic: TopicId | null;
  /** Whether the page stands in its locale's file of all pages. */
  readonly isText: boolean;
}

export function draftSum(route: string, draft: Packed<Draft>): DraftSum {
  // The page's HTML in the cache and its locales have names that change with anything in them, and stand in the draft.
  const sum = hash('sha1', `${route}\0${draftJson(draft)}`);
  return { sum, topic: topicShown(draft), isText: hasMarkdown(draft) };
}

/**
 * @param common what decides all pages: the built entry, which is named after the tool's own code, and the site's address
 * @param parts what pages show of a topic's alignment
 */
export function pageKeys(
  common: readonly string[],
  parts: (topic: TopicId) => string,
  plan: Pick<MarkdownPlan, 'origin' | 'pages'>,
): PageKeys {
  const start = hash('sha1', JSON.stringify(common));
  const markdown = hash('sha1', JSON.stringify([start, plan.origin, ...plan.pages]));
  return {
    page: ({ sum, topic }) => `${start} ${topic === null ? sum : hash('sha1', `${sum} ${parts(topic)}`)}`,
    isAlike: (routes, former) => routes.some((route) => former.key(pageFile(route))?.startsWith(`${start} `)),
    markdown: (pageKey) => hash('sha1', `${markdown} ${pageKey}`),
  };
}
