import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitBilingual } from '../../src/read/bilingual.ts';
import { frontMatterFence } from '../../src/read/front-matter-fence.ts';

/** A text that remembers which gold pair each of its letters and digits belongs to; -1: none. */
export interface MarkedText {
  readonly text: string;
  readonly ids: Int32Array;
}

/** A bilingual page, stripped to two plain ones. */
export interface GoldPage {
  readonly path: string;
  readonly source: MarkedText;
  readonly target: MarkedText;
  readonly pairs: number;
}

const pair =
  /<span data-ttu-id="[^"]*">(.*?)<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">(.*?)<\/span><\/span>/gs;

/** The pages of a bilingual folder, by path. A page whose pairs and halves contradict one another is refused. */
export function readGold(folder: string): { pages: GoldPage[]; refused: string[] } {
  const refused: string[] = [];
  const pages: GoldPage[] = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.md')) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    const page = goldPage(path, text.slice(frontMatterFence(text)?.bodyStart ?? 0));
    if (page) pages.push(page);
    else refused.push(path);
  }
  return { pages, refused };
}

function goldPage(path: string, body: string): GoldPage | null {
  const source = new Marker();
  const target = new Marker();
  let from = 0;
  let pairs = 0;
  for (const match of body.matchAll(pair)) {
    const shared = body.slice(from, match.index);
    source.add(shared, -1);
    target.add(shared, -1);
    const both = hasLetters(match[1]!) && hasLetters(match[2]!);
    target.add(match[1]!, both ? pairs : -1);
    source.add(match[2]!, both ? pairs : -1);
    if (both) pairs += 1;
    from = match.index + match[0].length;
  }
  source.add(body.slice(from), -1);
  target.add(body.slice(from), -1);
  const halves = splitBilingual(body, 0);
  const texts = halves ? [halves.source.text, halves.target.text] : [body, body];
  if (texts[0] !== source.text || texts[1] !== target.text) return null;
  return { path, source: source.marked(), target: target.marked(), pairs };
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(/<[^>]*>/g, ''));
}

class Marker {
  text = '';
  private readonly spans: { from: number; to: number; id: number }[] = [];

  add(text: string, id: number): void {
    if (id >= 0) this.spans.push({ from: this.text.length, to: this.text.length + text.length, id });
    this.text += text;
  }

  marked(): MarkedText {
    const ids = new Int32Array(this.text.length).fill(-1);
    for (const { from, to, id } of this.spans) {
      const bare = this.text.slice(from, to).replaceAll(/<[^>]*>/g, (tag) => ' '.repeat(tag.length));
      for (const letter of bare.matchAll(/[\p{L}\p{N}]/gu))
        ids.fill(id, from + letter.index, from + letter.index + letter[0].length);
    }
    return { text: this.text, ids };
  }
}

/** Whether a page belongs to the quarter that figures are reported on: by hash (FNV-1a) of its path. */
export function isHeldOut(path: string): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(path)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash >>> 8) % 4 === 0;
}
