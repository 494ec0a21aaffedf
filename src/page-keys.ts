import { hash } from 'node:crypto';
import { topicShown } from './finish-view.ts';
import type { Locale } from './model/locale.ts';
import type { PlainData } from './model/plain-data.ts';
import type { AlignedTopics } from './open-aligned.ts';
import type { Draft } from './site/drafts.ts';
import type { MarkdownPlan } from './site/markdown-plan.ts';

/** Says over what pages are made: the same key, the same bytes. */
export interface PageKeys {
  page(route: string, draft: Draft): string;
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
  const locales = new Map<Locale, string>();
  /** A locale has more bytes than all else that a page is made of, and is the same in thousands: its hash stands for it. */
  const localeSum = (locale: Locale): string => {
    const sum = locales.get(locale) ?? hash('sha1', JSON.stringify(locale));
    locales.set(locale, sum);
    return sum;
  };
  const short = (draft: Draft): unknown => {
    if (draft.kind === 'page') {
      const { view, ...rest } = draft.draft;
      return { kind: 'page', rest, view: { ...view, locale: localeSum(view.locale) } };
    }
    if (draft.kind !== 'compare') return draft;
    const { frame, ...rest } = draft.draft;
    return { kind: 'compare', rest, frame: { ...frame, locale: localeSum(frame.locale) } };
  };
  return {
    page(route, draft) {
      // Else something in it would be left out of the key. Its HTML in the cache has a name of that kind, which stands in it.
      const plain: PlainData<Draft> = draft;
      const topic = topicShown(draft);
      const parts = topic && aligned ? aligned.parts(topic) : '';
      return `${start} ${hash('sha1', `${route}\0${JSON.stringify(short(plain))}${parts}`)}`;
    },
    isAlike: (key) => key.startsWith(`${start} `),
    markdown: (pageKey) => hash('sha1', `${markdown} ${pageKey}`),
  };
}
