/** An array with the same numbers and room for more. @param least how long it must be */
export function grown<A extends Uint16Array | Int32Array>(array: A, least: number): A {
  const Kind = array.constructor as new (length: number) => A;
  const larger = new Kind(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

/**
 * Twice as many slots of a hash table with open addressing, filled again.
 * @param slots numbers plus one; 0: free. Its length is a power of two
 * @param count the numbers from 0 that it holds
 */
export function moreSlots(slots: Int32Array, count: number, hashOf: (number: number) => number): Int32Array {
  const more = new Int32Array(slots.length * 2);
  const mask = more.length - 1;
  for (let number = 0; number < count; number++) {
    let slot = hashOf(number) & mask;
    while (more[slot] !== 0) slot = (slot + 1) & mask;
    more[slot] = number + 1;
  }
  return more;
}

/** Where the nth of some pieces begins that stand one behind the other. @param ends where each ends */
export function startIn(ends: Int32Array, nth: number): number {
  return nth === 0 ? 0 : ends[nth - 1]!;
}
