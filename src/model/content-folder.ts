import type { Locale } from './locale.ts';

/** The folder of a locale's pages. @param pattern `Options.content` */
export function contentFolder(pattern: string, { id, tag }: Pick<Locale, 'id' | 'tag'>): string {
  return pattern.replaceAll('{tag}', tag).replaceAll('{id}', id);
}
