import type { Locale } from '../model/locale.ts';
import { escapeHtml } from './html-text.ts';

/** A page of two folders, as the list of all pages shows it. */
export interface StatesEntry {
  readonly path: string;
  readonly href: string;
  readonly rows: number;
  /** Rows that are not the same in both. */
  readonly differing: number;
  /** Whether both folders have it. */
  readonly stands: 'both' | 'before' | 'after';
}

/** What the list says of its pages. */
export interface StatesWords {
  /** Of the column with the number of rows. */
  readonly differing: string;
  /** Of pages that one folder lacks. */
  readonly before: string;
  readonly after: string;
}

/** The pages of two folders: first those that differ with the number of rows, then the rest. */
export function statesHtml(
  entries: readonly StatesEntry[],
  words: StatesWords,
  { strings, tag }: Pick<Locale, 'strings' | 'tag'>,
): string {
  const word = (key: string): string => escapeHtml(strings[key] ?? '');
  const number = (value: number): string => value.toLocaleString(tag);
  const link = ({ path, href }: StatesEntry): string => `<a href="${escapeHtml(href)}">${escapeHtml(path)}</a>`;
  const differing = entries.filter(({ stands, differing: rows }) => stands !== 'both' || rows > 0);
  const same = entries.filter((entry) => !differing.includes(entry));
  const said = { both: '', before: escapeHtml(words.before), after: escapeHtml(words.after) };
  const row = (entry: StatesEntry): string =>
    `<tr><th scope="row" dir="ltr">${link(entry)}</th><td>${
      said[entry.stands] || number(entry.differing)
    }</td><td>${number(entry.rows)}</td></tr>\n`;
  const names = [word('statesPage'), escapeHtml(words.differing), word('statesRows')];
  const heads = names.map((name) => `<th scope="col">${name}</th>`);
  const table = `<table><thead><tr>${heads.join('')}</tr></thead>\n<tbody>${differing.map(row).join('')}</tbody></table>`;
  const rest = `<details><summary>${word('statesSame').replace('{count}', number(same.length))}</summary>
<ul>${same.map((entry) => `<li dir="ltr">${link(entry)}</li>`).join('\n')}</ul></details>`;
  const summary = word('statesSummary')
    .replace('{count}', number(differing.length))
    .replace('{pages}', number(entries.length));
  return `<p>${summary}</p>${differing.length > 0 ? table : ''}${same.length > 0 ? rest : ''}`;
}
