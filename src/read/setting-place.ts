import type { Place } from '../model/place.ts';
import { frontMatterFence } from './front-matter-fence.ts';
import type { Placer } from './source-text.ts';

/** Where the value of a top-level key stands in a page's front matter; null where no line begins with the key. */
export function settingPlace(text: string, key: string, place: Placer): Place | null {
  const fence = frontMatterFence(text);
  if (!fence || fence.close === null) return null;
  for (let start = fence.openEnd; start < fence.close; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? fence.close : Math.min(next, fence.close);
    const line = text.slice(start, end);
    if (line.startsWith(`${key}:`)) {
      const value = line.slice(key.length + 1);
      const from = start + line.length - value.trimStart().length;
      return place(from, Math.max(from, start + line.trimEnd().length));
    }
    start = end + 1;
  }
  return null;
}
