import type { StartWatch } from './watch.ts';

/** What JavaScript prints for a value that is missing, or for an object where a text was meant. */
const missing = 'undefined';
const object = '[object Object]';
/** In code those are words like any other. */
const code = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

/** No attribute and no element holds nothing but `undefined` or `[object Object]`. */
export const watchStrayValues: StartWatch = ({ report, line }) => {
  /** The text so far of an element that has held nothing but text; null when it holds elements too. */
  let only: string | null = null;
  let codeDepth = 0;
  return {
    open(name, attributes) {
      only = '';
      if (code.has(name)) codeDepth++;
      for (const attribute in attributes) {
        const value = attributes[attribute] ?? '';
        if (isStray(value)) report('stray-value', `${attribute}="${value}" on <${name}>`, line());
      }
    },
    text(text) {
      // Longer than any of them: no need to collect it.
      if (only !== null) only = only.length + text.length > 40 ? null : only + text;
    },
    close(name) {
      if (only && codeDepth === 0 && isStray(only.trim()))
        report('stray-value', `<${name}> says ${only.trim()}`, line());
      only = null;
      if (code.has(name)) codeDepth--;
    },
  };
};

/** Compared by length first; a set would go through each value to look it up. */
function isStray(value: string): boolean {
  return value === missing || value === object;
}
