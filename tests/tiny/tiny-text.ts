import type { Block, PageText, Segment } from '../../src/model/block.ts';

/** A page for tests: a text of sentences with ` / ` between them for each paragraph; `# key` is a heading. */
export function tinyText(...written: readonly string[]): PageText {
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  let section = '';
  let at = 0;
  for (const line of written) {
    const isHeading = line.startsWith('# ');
    const text = isHeading ? line.slice(2) : line;
    if (isHeading) section = text;
    const kind = isHeading ? 'heading' : 'paragraph';
    blocks.push({ kind, section, start: at, end: at + text.length, text, column: -1 });
    for (const sentence of text.split(' / ')) {
      const code = { kind: 'link', start: at, end: at + 1, text: 'x', href: `${sentence.length}.md` } as const;
      const codes = sentence.startsWith('[') ? [code] : [];
      segments.push({ block: blocks.length - 1, start: at, end: at + sentence.length, text: sentence, codes });
      at += sentence.length + 3;
    }
  }
  return { blocks, segments };
}
