/** A text as code in a line of Markdown: on one line, and with more backticks around it than there are in it. */
export function codeSpan(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) || line.trim() === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A text as a block of code in Markdown, just as it is. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(longestRun(text), 2) + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
