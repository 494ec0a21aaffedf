import { decodeHTML } from 'entities';

const word = /[\p{L}\p{N}]+/gu;

/** Markup of Markdown that shows no words, in the order in which it is taken away. */
const silent: readonly RegExp[] = [
  /^\uFEFF?---\r?\n[\s\S]*?\n---[^\n]*\n/,
  /<!--[\s\S]*?-->/g,
  // The opening line of a fence, with the name of its language.
  /^[ >]*(`{3,}|~{3,})[^`\n]*$/gm,
  /\[!\w+\]/g,
  // Where a reference leads, and where a link leads.
  /^ {0,3}\[[^\]]+\]:\s*\S+.*$/gm,
  /(?<=\])\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\s*\)/g,
  /<\/?(a|br|li|ul|ol|sup|sub|p|span|table|tr|td|th|b|i|u|strong|em|img|div|pre|code)\b[^>]*>/gi,
  // The number of a list item.
  /^[ >]*\d+[.)](?=\s)/gm,
];

/**
 * The words of a Markdown file, found without a parser: the second opinion beside the gate that the build itself has,
 * which asks the same parser that made the page.
 */
export function markdownWords(markdown: string): Set<string> {
  const text = silent.reduce((rest, pattern) => rest.replace(pattern, ' '), markdown);
  return new Set(decodeHTML(text).match(word));
}

/** The words that a reader of HTML meets; a word across tags (highlighted code) counts whole and in its parts. */
export function htmlWords(html: string): Set<string> {
  const shown = html.replace(/<img\b[^>]*? alt="([^"]*)"[^>]*>/g, ' $1 ');
  return new Set(['', ' '].flatMap((gap) => decodeHTML(shown.replace(/<[^>]*>/g, gap)).match(word) ?? []));
}
