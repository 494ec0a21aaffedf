/** How many members of one sorted list another lacks, in both directions; repetitions count. */
export function strays(a: readonly number[], b: readonly number[]): { lost: number; added: number } {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common += 1;
      i += 1;
      j += 1;
    } else if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return { lost: a.length - common, added: b.length - common };
}
