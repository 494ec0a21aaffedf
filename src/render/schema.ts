import type { Options as Schema } from 'rehype-sanitize';
import { allowedElements } from '../model/allowed-html.ts';

/** Elements that our own steps make, beyond what pages may write as HTML. */
const made = ['aside', 'input', 'div'];

/**
 * What may stand in a page. Ids stay as they are: only headings and spans carry them, and those cannot shadow a
 * property of `document`, as forms, frames and pictures could.
 */
export const schema: Schema = {
  tagNames: [...allowedElements, ...made],
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tfoot: ['table'], tr: ['table'] },
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: ['href', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel', 'ariaDescribedBy'],
    aside: [['className', 'callout', 'note', 'tip', 'important', 'caution', 'warning']],
    code: [['className', /^language-./]],
    details: ['open'],
    div: [],
    h1: ['id'],
    h2: ['id', ['className', 'sr-only']],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: ['id', ['className', 'task-list-item'], 'value'],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    p: [['className', 'callout-title']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: ['id'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: { href: ['hx'], src: ['hx'] },
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style', 'template', 'noscript'],
};
