/**
 * Tells the line, counted from 1, of an index into a text. Cheap while the indexes ascend, as a parser's do: each line
 * end is looked at once.
 */
export function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  let last = 0;
  return (index) => {
    if (index < last) {
      line = 1;
      next = text.indexOf('\n');
    }
    last = index;
    while (next !== -1 && next < index) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
