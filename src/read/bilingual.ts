/**
 * One language of a bilingual page. Both halves share the markup between the sentences, so each is a
 * Markdown text of its own with the same block structure.
 */
export interface Half {
  readonly text: string;
  /** The offset in the whole file of an offset in `text`. */
  toFile(offset: number): number;
}

/** A page whose sentences each stand beside their original. */
export interface Bilingual {
  readonly target: Half;
  readonly source: Half;
}

const tag = /<span data-ttu-id="[^"]*">|<span class="sxs-lookup"><span data-stu-id="[^"]*">|<\/span>(?:<\/span>)?/g;

/**
 * Splits a page of the form `<span data-ttu-id>…</span><span class="sxs-lookup"><span data-stu-id>…</span></span>`
 * before any Markdown is read: emphasis that is broken in one language must not reach into the other.
 * `origin` is the offset of `text` in its file. Returns null for a page of one language.
 */
export function splitBilingual(text: string, origin: number): Bilingual | null {
  if (!text.includes('<span class="sxs-lookup">')) return null;
  const target = new HalfBuilder(origin);
  const source = new HalfBuilder(origin);
  let state: 'shared' | 'target' | 'source' = 'shared';
  let from = 0;
  const flush = (to: number): void => {
    if (state !== 'source') target.add(text, from, to);
    if (state !== 'target') source.add(text, from, to);
  };
  for (const match of text.matchAll(tag)) {
    const next = nextState(state, match[0]);
    if (next === null) continue;
    flush(match.index);
    // A closing pair only ends a source; after a target its second half belongs to the text.
    const taken = state === 'target' && match[0] === '</span></span>' ? '</span>'.length : match[0].length;
    from = match.index + taken;
    state = next;
  }
  flush(text.length);
  return { target: target.half(), source: source.half() };
}

function nextState(state: 'shared' | 'target' | 'source', found: string): 'shared' | 'target' | 'source' | null {
  if (found.startsWith('</')) {
    if (state === 'target') return 'shared';
    return state === 'source' && found === '</span></span>' ? 'shared' : null;
  }
  if (state !== 'shared') return null;
  return found.startsWith('<span data-ttu') ? 'target' : 'source';
}

class HalfBuilder {
  private readonly origin: number;
  private readonly chunks: string[] = [];
  private readonly starts: number[] = [];
  private readonly fileStarts: number[] = [];
  private length = 0;

  constructor(origin: number) {
    this.origin = origin;
  }

  add(text: string, from: number, to: number): void {
    if (to <= from) return;
    this.starts.push(this.length);
    this.fileStarts.push(this.origin + from);
    this.chunks.push(text.slice(from, to));
    this.length += to - from;
  }

  half(): Half {
    const { starts, fileStarts, origin } = this;
    return {
      text: this.chunks.join(''),
      toFile(offset) {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if (starts[middle]! <= offset) low = middle;
          else high = middle - 1;
        }
        return starts.length === 0 ? origin + offset : fileStarts[low]! + (offset - starts[low]!);
      },
    };
  }
}
