/** More pages than this teach little that is new (docs/alignment.md, "Figures"); the others are aligned by what these teach. */
export const MOST_LESSONS = 512;

/**
 * Which pages teach: all of them, or about as many as `most`, at least half of that. Hangs on their names alone, and on how many there
 * are only in powers of two: whatever a page says, and whichever page comes or goes, the others teach as before.
 */
export function lessons(names: readonly string[], most = MOST_LESSONS): boolean[] {
  let share = 1;
  while (names.length * share > most) share /= 2;
  return names.map((name) => spread(name) < share);
}

/** A number from 0 up to 1 by a name: FNV-1a, then the last step of MurmurHash3, which carries low bits into high ones. */
function spread(name: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) sum = Math.imul(sum ^ name.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return ((sum ^ (sum >>> 16)) >>> 0) / 2 ** 32;
}
