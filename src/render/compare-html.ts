import type {
  CompareCell,
  CompareColumn,
  CompareGroup,
  ComparePart,
  CompareRow,
  CompareSentence,
  RowMark,
} from '../model/compare-view.ts';
import { escapeHtml } from './html-text.ts';

/** What the rows of a compare page need besides themselves. */
export interface CompareHtmlInput {
  readonly groups: readonly CompareGroup[];
  readonly columns: readonly CompareColumn[];
  /** UI strings of the page's language. */
  readonly strings: Readonly<Record<string, string>>;
  /** Tag and direction of the page. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The body of the table that shows all versions of a topic. What other scripts read must stay as it is:
 *
 * - `<tbody id="s-{section key}">` is a section, `<tr id="r-{row id}" data-kind="{kind of block}">` a row, in the order of
 *   the page. Of every section key of every version there is an element `s-{key}`.
 * - In a row each version has one `<td data-c="{locale}">` (`source` where the source is no locale), in the order of the
 *   heads, also where it has nothing to say (`class="no"`).
 * - In a cell each sentence is one `<span class="s">`, as many in every cell of a row, empty where a version lacks it. Its
 *   text is the version's text but for what stands in `<del>`, `<small>` and `<span class="was">`. Sentences follow each
 *   other as the file has them: with or without a space, with `<br>` before a new block.
 */
export function compareRowsHtml(input: CompareHtmlInput): string {
  return input.groups.map((group) => groupHtml(group, input)).join('');
}

function groupHtml({ key, rows }: CompareGroup, input: CompareHtmlInput): string {
  const id = key === '' ? '' : ` id="s-${escapeHtml(key)}"`;
  return `<tbody${id}>${rows.map((row) => rowHtml(row, input)).join('')}</tbody>\n`;
}

/** Class and words of each mark. */
const marksOf: Readonly<Record<RowMark, readonly [name: string, label: string]>> = {
  outdated: ['old', 'stale'],
  changed: ['changed', 'statesChanged'],
  doubtful: ['unsure', 'compareDoubtful'],
  differs: ['differs', 'compareDiffers'],
  finding: ['found', 'compareFinding'],
};

function rowHtml(row: CompareRow, input: CompareHtmlInput): string {
  const { id, number, kind, marks, anchors, cells } = row;
  const classes = marks.map((mark) => marksOf[mark][0]);
  if (isSameCode(row)) classes.push('same');
  if (row.column > 0) classes.push('beside');
  const marked = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  const named = anchors.map((key) => `<span id="s-${escapeHtml(key)}"></span>`).join('');
  const said = marks.map((mark) => `<small class="${marksOf[mark][0]}">${word(input, marksOf[mark][1])}</small>`);
  const place = `<a href="#r-${encodeURIComponent(id)}">${number}</a>`;
  const head = `<th scope="row">${named}${place}${findingHtml(row, input)}${said.join(' ')}</th>`;
  const body = cells.map((cell, at) => cellHtml(cell, at, row, input)).join('');
  return `<tr id="r-${escapeHtml(id)}" data-kind="${kind}"${marked}>${head}${body}</tr>\n`;
}

/** The way to what rules have to say about the row. */
function findingHtml({ finding, number }: CompareRow, input: CompareHtmlInput): string {
  if (finding === null) return '';
  const label = `${word(input, 'reviewFinding')} ${number}`;
  return `<a class="said" href="${escapeHtml(finding)}" aria-label="${label}">!</a>`;
}

/** The same code in all versions needs no columns. */
function isSameCode({ kind, same }: CompareRow): boolean {
  return same !== null && kind === 'code';
}

function word({ strings }: CompareHtmlInput, key: string): string {
  return escapeHtml(strings[key] ?? '');
}

function cellHtml(cell: CompareCell, at: number, row: CompareRow, input: CompareHtmlInput): string {
  const { id, tag, direction } = input.columns[at]!;
  const dir = direction === input.direction ? '' : ` dir="${direction}"`;
  const state = cell.outdated ? ' class="old"' : cell.lacks ? ' class="no"' : '';
  const note = (key: string): string => `<small${ofPage(tag, input)}>${word(input, key)}</small>`;
  const text = cell.sentences.map((sentence) => sentenceHtml(sentence, tag, input)).join('');
  const notes = [
    ...(cell.outdated ? [note('compareOlder')] : cell.lacks ? [note('compareLacks')] : []),
    ...(at === 0 && isSameCode(row) ? [note(row.same === 'now' ? 'compareSame' : 'compareSameBefore')] : []),
  ];
  return `<td data-c="${id}" lang="${tag}"${dir}${state}>${framed(text, cell, at, row)}${notes.join('')}</td>`;
}

/** Code as code, a heading as a link to its section; in the first column it is a heading of this page, too. */
function framed(text: string, { href, lacks }: CompareCell, at: number, { kind, level }: CompareRow): string {
  if (kind === 'code') return `<pre>${text}</pre>`;
  if (lacks) return text;
  const linked = href === null ? text : `<a href="${escapeHtml(href)}">${text}</a>`;
  return at === 0 && level > 1 ? `<h${level}>${linked}</h${level}>` : linked;
}

/** The attributes of words of the page itself in a cell of another language. */
function ofPage(tag: string, { tag: own, direction }: CompareHtmlInput): string {
  return tag === own ? '' : ` lang="${own}" dir="${direction}"`;
}

function sentenceHtml({ gap, parts, doubt, changes }: CompareSentence, tag: string, input: CompareHtmlInput): string {
  const notes = [
    ...(doubt === null ? [] : [doubtHtml(doubt, tag, input)]),
    ...changes.map(({ names, parts: said }) => {
      const whose = word(input, 'compareFor').replace('{languages}', escapeHtml(names.join(', ')));
      return `<small class="p"${ofPage(tag, input)}>${whose}</small> <span class="was">${partsHtml(said)}</span>`;
    }),
  ];
  const before = gap === '\n' ? '<br>' : gap;
  return `${before}<span class="s">${[partsHtml(parts), ...notes].join(' ')}</span>`;
}

/** Below the first the alignment is doubtful and called so; below the second it says how sure it is. */
const doubts = { called: 0.9, measured: 0.99 };

function doubtHtml(sure: number, tag: string, input: CompareHtmlInput): string {
  if (sure >= doubts.measured) return '<small>≈</small>';
  const percent = percentOf(sure, input.tag);
  if (sure >= doubts.called) return `<small class="p">≈ ${percent}</small>`;
  return `<small class="q"${ofPage(tag, input)}>${word(input, 'compareUnsure').replace('{percent}', percent)}</small>`;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A share as the page's language writes it, rounded down. */
function percentOf(share: number, tag: string): string {
  const format = formats.get(tag) ?? new Intl.NumberFormat(tag, { style: 'percent' });
  formats.set(tag, format);
  return format.format(Math.floor(share * 100) / 100);
}

const elements: Readonly<Record<ComparePart['kind'], string>> = {
  text: '',
  code: 'code',
  name: 'var',
  strong: 'b',
  link: 'u',
  added: 'ins',
  removed: 'del',
};

function partsHtml(parts: readonly ComparePart[]): string {
  return parts
    .map(({ kind, text }) => {
      const name = elements[kind];
      return name === '' ? escapeHtml(text) : `<${name}>${escapeHtml(text)}</${name}>`;
    })
    .join('');
}
