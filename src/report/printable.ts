// C0 and C1 controls, line and paragraph separators, and the bidi controls that can reorder what follows them.
const unsafe = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text from content, safe for a terminal: what could move the cursor, change colours or turn the reading order
 * is shown as U+FFFD. The length stays the same, so columns do too.
 */
export function printable(text: string): string {
  return text.replace(unsafe, '\uFFFD');
}
