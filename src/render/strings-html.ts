import type { PlaceLink, StringEntry, StringsDraft } from '../model/list-view.ts';
import type { Locale } from '../model/locale.ts';
import { escapeHtml } from './html-text.ts';

/** The strings of a page, each with its translations and where they stand. */
export function stringsHtml({ frame, entries, source, target }: StringsDraft): string {
  const { strings, tag } = frame.locale;
  if (entries.length === 0) return `<p>${escapeHtml(strings['stringsNone'] ?? '')}</p>`;
  const number = (key: string, value: number): string =>
    escapeHtml((strings[key] ?? '').replace('{count}', value.toLocaleString(tag)));
  const count = (value: number): string => `<small>${number('stringsPlaces', value)}</small>`;
  const link = ({ label, tag: own, href }: PlaceLink): string =>
    `<li><a href="${escapeHtml(href)}"${own === target.tag ? '' : ` lang="${own}"`}>${escapeHtml(label)}</a></li>`;
  const entry = ({ source: text, count: all, variants }: StringEntry): string => {
    const rows = variants.map(({ text: said, count: times, places }) => {
      const rest = times - places.length;
      const more = rest > 0 ? `<li${language(frame.locale)}>${number('more', rest)}</li>` : '';
      const list = `<ul class="places">${places.map(link).join('')}${more}</ul>`;
      return `<li><p>${escapeHtml(said)} <span${language(frame.locale)}>${count(times)}</span></p>${list}</li>\n`;
    });
    const head = `<h2><span${language(source)}>${escapeHtml(text)}</span> ${count(all)}</h2>`;
    return `<section>${head}\n<ol${language(target)}>${rows.join('')}</ol></section>\n`;
  };
  return `<div class="cmp-strings">${entries.map(entry).join('')}</div>`;
}

function language({ tag, direction }: Pick<Locale, 'tag' | 'direction'>): string {
  return ` lang="${tag}" dir="${direction}"`;
}
