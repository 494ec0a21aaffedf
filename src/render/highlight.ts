import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import http from 'highlight.js/lib/languages/http';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';
import vbnet from 'highlight.js/lib/languages/vbnet';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml, textOfHtml } from './html-text.ts';

const languages = {
  bash,
  cpp,
  csharp,
  css,
  diff,
  http,
  java,
  javascript,
  json,
  powershell,
  python,
  typescript,
  vbnet,
  xml,
  yaml,
};
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

/** Larger snippets are shown plain: highlighting is for reading, and nobody reads 64 kB of colours. */
const largest = 65_536;

/** Highlighted snippets of this worker; versions of a page share them, and so do neighbours. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/** The language's standard name, or null where the fence names none that we know. */
export function languageOf(fence: string | null, code: string): string | null {
  if (fence) return hljs.getLanguage(fence) ? fence.toLowerCase() : null;
  return /^\s*<[?!/A-Za-z]/.test(code) ? 'xml' : null;
}

/** Code as HTML with token classes (`hljs-…`), never styles. Its text is exactly `code`: proved here, each time. */
export function highlight(code: string, language: string): string {
  const key = `${language}\n${code}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const plain = escapeHtml(code);
  const html = code.length > largest ? plain : hljs.highlight(code, { language, ignoreIllegals: true }).value;
  const safe = textOfHtml(html) === code ? html : plain;
  if (known.size < mostKnown) known.set(key, safe);
  return safe;
}
