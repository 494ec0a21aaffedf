import type { Answer } from './search-languages.ts';
import { type Option, searchOption } from './search-option.ts';

/** The list of results under a combobox: one option is active, and the box says which. */
export interface SearchList {
  /** Shows answers, the first option active. Returns the options. */
  show(answers: readonly Answer[]): readonly Option[];
  /** Makes the option that lies `step` further active, round and round. */
  move(step: number): void;
  active(): HTMLAnchorElement | undefined;
}

export function searchList(input: HTMLElement, list: HTMLElement): SearchList {
  let options: readonly Option[] = [];
  let current = 0;

  function activate(index: number): void {
    const before = options[current]?.element;
    if (before) before.ariaSelected = 'false';
    current = index;
    const element = options[current]?.element;
    input.ariaExpanded = String(options.length > 0);
    if (element) {
      element.ariaSelected = 'true';
      element.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', element.id);
    } else input.removeAttribute('aria-activedescendant');
  }

  return {
    show(answers) {
      const groups = answers.map((answer) => answer.hits.map(({ page }) => searchOption(answer, page)));
      options = groups.flat();
      for (const [number, { element }] of options.entries()) {
        element.id = `hx-found-${number}`;
        element.ariaSelected = 'false';
      }
      list.replaceChildren(...groups.flatMap((group, index) => groupOf(answers[index]!, group, answers.length > 1)));
      activate(0);
      return options;
    },
    move(step) {
      if (options.length > 0) activate((current + step + options.length) % options.length);
    },
    active: () => options[current]?.element,
  };
}

/** The results of one language, in that language; with its name above where there are several. */
function groupOf({ language }: Answer, options: readonly Option[], named: boolean): HTMLElement[] {
  if (options.length === 0) return [];
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.ariaLabel = language.name;
  group.lang = language.tag;
  if (named) {
    const name = document.createElement('p');
    name.ariaHidden = 'true';
    name.textContent = language.name;
    group.append(name);
  }
  group.append(...options.map(({ element }) => element));
  return [group];
}
