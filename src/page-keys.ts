import { hash } from 'node:crypto';
import { draftJson } from './draft-json.ts';
import { topicShown } from './finish-view.ts';
import type { AlignedTopics } from './open-aligned.ts';
import type { Draft } from './site/drafts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';
import type { Packed } from './site/shared-locales.ts';

/** Says over what pages are made: the same key, the same bytes. */
export interface PageKeys {
  page(route: string, draft: Packed<Draft>): string;
  /** Whether a key is of the same theme and address; if not, no page of that build is worth a question. */
  isAlike(key: string): boolean;
  /** Of a page as Markdown, by the key of the page. */
  markdown(pageKey: string): string;
}

/**
 * @param common what decides all pages: the built entry, which is named after the tool's own code, and the site's address
 * @param aligned what pages show of an alignment
 */
export function pageKeys(
  common: readonly string[],
  aligned: Pick<AlignedTopics, 'parts'> | null,
  plan: Pick<MarkdownPlan, 'origin' | 'pages'>,
): PageKeys {
  const start = hash('sha1', JSON.stringify(common));
  const markdown = hash('sha1', JSON.stringify([start, plan.origin, ...plan.pages]));
  return {
    page(route, draft) {
      const topic = topicShown(draft);
      const parts = topic && aligned ? aligned.parts(topic) : '';
      // The page's HTML in the cache and its locales have names that change with anything in them, and stand in the draft.
      return `${start} ${hash('sha1', `${route}\0${draftJson(draft)}${parts}`)}`;
    },
    isAlike: (key) => key.startsWith(`${start} `),
    markdown: (pageKey) => hash('sha1', `${markdown} ${pageKey}`),
  };
}
