/** Printable ASCII without the space: 47 signs that end a number, 47 that go on. */
const first = 0x21;
const half = 47;

/** How much a term can say about a page. */
export const heaviest = 8;

/**
 * A line of a shard: the term, then for each weight a space, the weight, and the distances from page to page. All
 * signs are printable, so that hosts compress the file as the text that it is.
 * @param pagesOf the numbers of the pages that hold the term, by its weight there, 1 to 8; ascending
 */
export function termLine(term: string, pagesOf: (weight: number) => Iterable<number>): string {
  let line = term;
  for (let weight = 1; weight <= heaviest; weight++) {
    let before = -1;
    let signs = '';
    for (const page of pagesOf(weight)) {
      signs += sign(page - before - 1);
      before = page;
    }
    if (signs !== '') line += ` ${weight}${signs}`;
  }
  return line;
}

function sign(number: number): string {
  let signs = '';
  let rest = number;
  for (; rest >= half; rest = Math.floor(rest / half)) signs += String.fromCharCode(first + half + (rest % half));
  return signs + String.fromCharCode(first + rest);
}

/** The term of a line. */
export function termOf(line: string): string {
  const end = line.indexOf(' ');
  return end < 0 ? line : line.slice(0, end);
}

/** Tells each page of a line and the term's weight there. */
export function readPostings(line: string, tell: (page: number, weight: number) => void): void {
  for (const group of line.split(' ').slice(1)) {
    const weight = Number(group[0]);
    let page = -1;
    let place = 1;
    let number = 0;
    for (let index = 1; index < group.length; index++) {
      const value = group.charCodeAt(index) - first;
      if (value >= half) {
        number += (value - half) * place;
        place *= half;
        continue;
      }
      page += number + value * place + 1;
      tell(page, weight);
      number = 0;
      place = 1;
    }
  }
}
