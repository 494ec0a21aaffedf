/** A setting of the front matter that stands on one line. */
export interface FrontMatterLine {
  /** Without quotation marks. */
  readonly value: string;
  /** Where the value begins in the file. */
  readonly start: number;
}

/** A setting of a page's front matter; null where it is not there, or takes several lines. */
export function frontMatterLine(file: string, key: string): FrontMatterLine | null {
  return frontMatterLines(file).get(key) ?? null;
}

const fence = /^---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)---[ \t]*(?=[\r\n]|$)/;
const line = /^([\w.-]+):[ \t]+(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s"'|>&*![{#][^\r\n]*?))[ \t]*$/gm;

/** All settings of a page's front matter that stand on one line. */
export function frontMatterLines(file: string): Map<string, FrontMatterLine> {
  const found = new Map<string, FrontMatterLine>();
  const block = fence.exec(file);
  if (!block) return found;
  const begin = block[0].indexOf(block[1]!, 3);
  for (const match of block[1]!.matchAll(line)) {
    const [all, key, double, single, plain] = match;
    const value = double ?? single ?? plain!;
    const at = all.lastIndexOf(value);
    found.set(key!, { value, start: begin + match.index + at });
  }
  return found;
}
