import type { Options } from '../model/options.ts';
import type { Addresses } from './addresses.ts';
import { hostLimits, type MarkdownPlan, markdownPlan } from './markdown-plan.ts';
import type { Site } from './site.ts';

/** What decides which Markdown a site has. */
export type MarkdownFacts = Pick<MarkdownPlan, 'beside' | 'files'> & Pick<Options, 'markdown' | 'llmsFull'>;

export function markdownFacts(site: Site, addresses: Addresses): MarkdownFacts {
  const { beside, files } = markdownPlan(site, addresses);
  const { markdown, llmsFull } = site.options;
  return { beside, files, markdown, llmsFull };
}

/**
 * What the build left out so that every host takes the site, and how to have it all the same; a line each.
 * @param fullTexts bytes of the files with whole locales, by path in the site
 */
export function markdownNotes(
  { beside, files, markdown, llmsFull }: MarkdownFacts,
  fullTexts: ReadonlyMap<string, number>,
): string[] {
  const count = (value: number): string => value.toLocaleString('en');
  const notes: string[] = [];
  if (markdown === 'auto' && !beside) {
    const why = `the site might have ${count(files)} files, and some hosts take ${count(hostLimits.files)}`;
    notes.push(`pages do not stand beside themselves as Markdown: ${why}; "markdown: true" turns it on`);
  }
  for (const [path, bytes] of llmsFull === 'auto' ? fullTexts : []) {
    if (bytes <= hostLimits.fileBytes) continue;
    const mib = (value: number): string => `${Math.ceil(value / 1024 / 1024)} MiB`;
    const why = `it has ${mib(bytes)}, and some hosts take ${mib(hostLimits.fileBytes)} a file`;
    notes.push(`${path} is left out: ${why}; "llmsFull: true" turns it on`);
  }
  return notes;
}
