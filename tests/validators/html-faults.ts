import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The strictest presets there are, with what does not hold for our pages. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Our own files come from the same server as the page that names them: a checksum would prove nothing.
      'require-sri': ['error', { target: 'crossorigin' }],
      // An id may be anything without white space in it (HTML, 3.2.6); ours hold dots and letters of every script.
      'valid-id': ['error', { relaxed: true }],
      // Boxes to tick that belong together have one name.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
      // How long a title is, is the choice of whoever wrote it.
      'long-title': 'off',
      // No native element is a list of results below a field that keeps the focus (the combobox of the ARIA practices).
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
    },
  }),
);

/** What html-validate has to say about files of a site, each as `path:line:column rule: message`. */
export async function htmlFaults(folder: string, paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => htmlTextFaults(path, readFileSync(join(folder, path), 'utf8'))));
  return found.flat();
}

/** The same about a page that is given as text. */
export async function htmlTextFaults(path: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}
