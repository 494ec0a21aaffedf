import type { InlineCode } from '../../model/block.ts';
import { elementTitle, namesIn } from '../element-name.ts';
import type { Knowledge } from '../knowledge.ts';
import type { RowFault, RowRule, RowSide } from '../row-rule.ts';
import { hasToken } from '../tokens-of.ts';

/** A link whose text names an element in the source and does not name it here: `[Konto](account.md)` for `[Account](account.md)`. */
export const literalXref: RowRule = {
  id: 'literal-xref',
  check({ source, target, kind }, knowledge) {
    if (!source || !target || kind === 'code') return [];
    const own = linksOf(target);
    return linksOf(source).flatMap((link) => {
      const at = own.findIndex(({ href }) => sameAddress(href, link.href));
      if (at < 0) return [];
      const [written] = own.splice(at, 1);
      return judge(link, written!, target, knowledge);
    });
  },
};

function linksOf({ codes }: RowSide): InlineCode[] {
  return codes.filter(({ kind, text, href }) => kind === 'link' && text !== '' && text !== href);
}

/** Addresses differ in the tag of the locale at most. */
function sameAddress(a: string, b: string): boolean {
  return a === b || withoutTag(a) === withoutTag(b);
}

function withoutTag(href: string): string {
  return href.toLowerCase().replace(/\/[a-z]{2}-[a-z]{2}(?=\/)/, '');
}

function judge(link: InlineCode, written: InlineCode, target: RowSide, knowledge: Knowledge): RowFault[] {
  const lost = namesIn(link.text, knowledge).filter((name) => !hasToken(written.text, name));
  if (lost.length === 0) return [];
  const raw = target.raw.slice(written.start - target.start, written.end - target.start);
  const message = `the text of the link has lost "${lost[0]}"`;
  const told = { message, source: link.text, target: written.text };
  const close = raw.lastIndexOf('](');
  const at = raw.slice(0, Math.max(0, close)).indexOf(written.text);
  // Marks inside the text: nobody knows on which side of them the name belongs.
  if (at < 0) return [{ start: written.start, end: written.end, ...told }];
  const start = written.start + at;
  // A full stop that the link has swallowed ends the sentence all the same.
  const mark = /[.,;:!?。，；：！？]$/.test(link.text) ? '' : (/[.,;:!?。，；：！？]+$/.exec(written.text)?.[0] ?? '');
  const end = start + written.text.length - mark.length;
  const title = elementTitle(link.text, knowledge);
  // Where nothing but the label is left, the name stands beside the link in some form.
  const isWhole = /\p{L}/u.test(written.text.replace(/[(（].*$/, ''));
  const isSafe = title?.isPlain === true && isWhole && !hasToken(besides(target, written), title.name);
  return [{ start, end, ...told, ...(isSafe ? { replacement: link.text } : {}) }];
}

/** The text around a link: what was moved out of it would be there twice. */
function besides({ raw, start }: RowSide, link: InlineCode): string {
  return `${raw.slice(Math.max(0, link.start - start - 40), link.start - start)} ${raw.slice(link.end - start, link.end - start + 40)}`;
}
