import { canonicalTag } from '../canonical-tag.ts';
import type { StartWatch } from './watch.ts';

/** What every page owes a reader and an assistive device: a language, a title, one main heading, unique ids, alt texts. */
export const watchMarkup: StartWatch = ({ facts, report, line }) => {
  const ids = new Set<string>();
  let lang: string | undefined;
  let title = '';
  let headings = 0;
  /** The element whose text counts: the title of the document, a main heading. */
  let inside: 'title' | 'h1' | null = null;
  let inBody = false;
  let headingHasText = false;

  return {
    open(name, attributes) {
      const { id, lang: ownLang } = attributes;
      if (id !== undefined) {
        if (ids.has(id)) report('duplicate-id', `id="${id}" again`, line());
        else facts.ids.push(id);
        ids.add(id);
      }
      if (ownLang && canonicalTag(ownLang) === null)
        report('missing-lang', `lang="${ownLang}" is not a language tag`, line());
      if (name === 'html') lang = ownLang;
      else if (name === 'body') inBody = true;
      else if (name === 'title' && !inBody) inside = 'title';
      else if (name === 'a' && attributes['name']) facts.ids.push(attributes['name']);
      else if (name === 'img') {
        if (attributes['alt'] === undefined) report('missing-alt', `<img src="${attributes['src'] ?? ''}">`, line());
        else if (inside === 'h1' && attributes['alt'] !== '') headingHasText = true;
      } else if (name === 'h1') {
        headings++;
        inside = 'h1';
        headingHasText = false;
        if (headings === 2 && !facts.isRedirect) report('heading-count', 'a second <h1>', line());
      }
    },
    text(text) {
      if (inside === 'title') title += text;
      else if (inside === 'h1') headingHasText ||= text.trim() !== '';
    },
    close(name) {
      if (name === 'h1' && !headingHasText) report('heading-count', 'an <h1> without text', line());
      if (name === inside) inside = null;
    },
    end() {
      if (!lang) report('missing-lang', '<html> has no lang', 1);
      if (title.trim() === '') report('missing-title', 'no <title>, or an empty one', 1);
      if (headings === 0 && !facts.isRedirect) report('heading-count', 'no <h1>', 1);
    },
  };
};
