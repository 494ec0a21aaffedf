import type { StartWatch } from './watch.ts';

/** Elements that bring in another document or move every address of the page. */
const forbidden = new Set(['applet', 'base', 'embed', 'frame', 'frameset', 'iframe', 'object']);

/** Nothing runs and nothing is styled from within a page: scripts and styles are files. */
export const watchScripts: StartWatch = ({ report, line }) => {
  /** The script without `src` that is being read: its type and its text. */
  let script: { type: string; text: string } | null = null;
  return {
    open(name, attributes) {
      if (forbidden.has(name)) report('forbidden-element', `<${name}>`, line());
      if (name === 'style') report('inline-style', '<style>', line());
      if (name === 'script' && attributes['src'] === undefined) {
        script = { type: attributes['type']?.trim().toLowerCase() ?? '', text: '' };
      }
      for (const attribute in attributes) {
        if (attribute === 'style') report('inline-style', `style on <${name}>`, line());
        else if (attribute.startsWith('on')) report('event-attribute', `${attribute} on <${name}>`, line());
        else if (attribute === 'srcdoc') report('forbidden-element', `srcdoc on <${name}>`, line());
      }
    },
    text(text) {
      if (script) script.text += text;
    },
    close(name) {
      if (name !== 'script' || !script) return;
      const { type, text } = script;
      script = null;
      if (text.trim() === '') return;
      if (type !== 'application/ld+json')
        report('inline-script', `<script${type && ` type="${type}"`}> with content`, line());
      else if (!isJson(text)) report('invalid-json-ld', 'the JSON-LD of the page does not parse', line());
    },
  };
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
