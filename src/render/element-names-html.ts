import type { CountedName, ElementNames, NamesDraft } from '../model/list-view.ts';
import { escapeHtml } from './html-text.ts';

/** The elements of a page in rows, the locales in columns; where a locale has several names, with how often each stands. */
export function elementNamesHtml({ frame, locales, entries }: NamesDraft): string {
  const { strings, tag } = frame.locale;
  const heads = locales.map(({ tag: own, direction, name }) => {
    return `<th scope="col" lang="${own}" dir="${direction}">${escapeHtml(name)}</th>`;
  });
  const times = ({ count }: CountedName): string =>
    ` <small lang="${tag}">${escapeHtml(`× ${count.toLocaleString(tag)}`)}</small>`;
  const cell = (names: readonly CountedName[], at: number): string => {
    const { tag: own, direction } = locales[at]!;
    const several = names.length > 1;
    const all = names.map((name) => `${escapeHtml(name.text)}${several ? times(name) : ''}`);
    return `<td lang="${own}" dir="${direction}"${several ? ' class="several"' : ''}>${all.join('<br>')}</td>`;
  };
  const row = ({ name, href, names }: ElementNames): string => {
    const head = href === null ? escapeHtml(name) : `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`;
    return `<tr><th scope="row">${head}</th>${names.map(cell).join('')}</tr>\n`;
  };
  const label = escapeHtml(strings['elementNamesElement'] ?? '');
  return `<div class="cmp-names"><table>
<thead><tr><th scope="col">${label}</th>${heads.join('')}</tr></thead>
<tbody>${entries.map(row).join('')}</tbody></table></div>`;
}
