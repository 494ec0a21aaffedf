import { encodedPath } from '../model/encoded-path.ts';
import { answersAll, marksIn } from '../search/marks.ts';
import type { QueryWord } from '../search/words.ts';
import type { Answer } from './search-languages.ts';
import { pageSnippet } from './search-snippet.ts';

/** A result in the list. */
export interface Option {
  readonly element: HTMLAnchorElement;
  /** Shows where in the page the query stands; for results whose name and description do not say it all. */
  readonly read: (() => Promise<void>) | null;
}

/** A result: the name, where the page stands, what it says. */
export function searchOption({ language, index, words }: Answer, page: number): Option {
  const [route, title, name, trail, description] = index.table.pages[page]!;
  const label = name !== '' && !title.includes(name) ? `${title} · ${name}` : title;
  const snippet = line('span', description, words);
  const element = document.createElement('a');
  element.setAttribute('role', 'option');
  element.tabIndex = -1;
  element.href = language.home + (route === '' ? '' : `${encodedPath(route)}/`);
  element.append(line('b', label, words), line('small', index.table.trails[trail]!.slice(-2).join(' › '), []), snippet);
  if (answersAll(`${label}\n${description}`, words)) return { element, read: null };
  snippet.className = 'later';
  return {
    element,
    async read() {
      const text = await pageSnippet(element.pathname, words);
      if (text) showMarked(snippet, text, words);
    },
  };
}

function line(tag: string, text: string, words: readonly QueryWord[]): HTMLElement {
  const element = document.createElement(tag);
  showMarked(element, text, words);
  return element;
}

/** Shows a text in which the words of the query are marked. As text nodes: it comes from content. */
function showMarked(element: HTMLElement, text: string, words: readonly QueryWord[]): void {
  const parts: (string | Node)[] = [];
  let from = 0;
  for (const [start, end] of marksIn(text, words)) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    parts.push(text.slice(from, start), mark);
    from = end;
  }
  element.replaceChildren(...parts, text.slice(from));
}
