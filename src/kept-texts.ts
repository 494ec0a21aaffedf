import { hash } from 'node:crypto';
import type { FormerSite } from './io/former-site.ts';
import type { WrittenText } from './io/full-texts.ts';

/** What there is to know of a file with all pages of a locale. */
export interface FullText extends WrittenText {
  /** Over all that it is made of. */
  readonly key: string;
  /** Its pages in turn: over what each is made of, and its bytes in the file. A head of any length stands before them. */
  readonly pages: readonly (readonly [key: string, bytes: number])[];
}

/** What of such a file stood in the published one, between what is made anew. */
export interface KeptTexts {
  readonly locale: string;
  /** What stands before a page that is made, back to the one made before it, by the page's route. */
  readonly before: ReadonlyMap<string, readonly Buffer[]>;
  /** What stands behind the last page that is made. */
  readonly end: readonly Buffer[];
}

/** A page that belongs into a file with all pages of its locale, and over what it is made of. */
export interface KeyedText {
  readonly route: string;
  readonly key: string;
}

/** In the form in which it is kept with the site: words with spaces between. */
export function fullTextLine({ key, bytes, sha1, pages }: FullText): string {
  return [key, bytes, sha1, ...pages.map(([page, length]) => `${page}:${length}`)].join(' ');
}

export function fullTextOf(line: string): FullText {
  const [key = '', bytes, sha1 = '', ...pages] = line.split(' ');
  const parts = pages.map((page) => page.split(':') as [string, string]);
  return { key, bytes: Number(bytes), sha1, pages: parts.map(([page, length]) => [page, Number(length)]) };
}

/** The pages of a published file by what each is made of; none where it is gone, or no longer what was published. */
export function publishedTexts(path: string, former: Pick<FormerSite, 'key' | 'read'>): ReadonlyMap<string, Buffer> {
  const line = former.key(path);
  const file = line === null ? null : former.read(path);
  if (line === null || file === null) return new Map();
  const { sha1, pages } = fullTextOf(line);
  if (hash('sha1', file) !== sha1) return new Map();
  let at = file.length - pages.reduce((sum, [, bytes]) => sum + bytes, 0);
  return new Map(
    pages.map(([key, bytes]) => {
      at += bytes;
      return [key, file.subarray(at - bytes, at)];
    }),
  );
}

/** What of a file need not be made. @param texts all that it is to hold, in turn */
export function keptTexts(
  locale: string,
  texts: readonly KeyedText[],
  published: ReadonlyMap<string, Buffer>,
): KeptTexts {
  const before = new Map<string, readonly Buffer[]>();
  let since: Buffer[] = [];
  for (const { route, key } of texts) {
    const text = published.get(key);
    if (text) since.push(text);
    else {
      before.set(route, since);
      since = [];
    }
  }
  return { locale, before, end: since };
}
