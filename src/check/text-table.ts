import { grown, moreSlots, startIn } from './growing-arrays.ts';

/** Texts by number as plain arrays, which threads share and files hold. */
export interface TextData {
  /** How many texts there are. */
  readonly count: number;
  /** UTF-16 units of all texts, one behind the other. */
  readonly units: Uint16Array;
  /** Where each text ends. */
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** Numbers of texts plus one, by hash; 0: free. Its length is a power of two. */
  readonly slots: Int32Array;
}

/**
 * Numbers for texts: each text once, in the order in which they came. Documentation has hundreds of thousands of distinct
 * words and sentences; as strings in a `Map` they take ten times the room, in every thread anew.
 */
export class TextTable {
  private units: Uint16Array;
  private ends: Int32Array;
  private hashes: Int32Array;
  private slots: Int32Array;
  private size: number;
  /** Arrays that somebody else has as well are never written to. */
  private isBorrowed = true;

  constructor(data: TextData = empty()) {
    ({ units: this.units, ends: this.ends, hashes: this.hashes, slots: this.slots, count: this.size } = data);
  }

  get count(): number {
    return this.size;
  }

  /** The number of a text that is there; -1 where it is not. */
  find(text: string): number {
    return this.slots[this.slotOf(text, hashOf(text))]! - 1;
  }

  /** The number of a text, which is added where it is not there. */
  id(text: string): number {
    const hash = hashOf(text);
    const slot = this.slotOf(text, hash);
    const known = this.slots[slot]!;
    return known > 0 ? known - 1 : this.add(text, hash, slot);
  }

  /** How long a text is, in UTF-16 units. */
  length(id: number): number {
    return this.ends[id]! - startIn(this.ends, id);
  }

  /** The text of a number. */
  text(id: number): string {
    const start = startIn(this.ends, id);
    const { buffer, byteOffset } = this.units;
    return Buffer.from(buffer, byteOffset + start * 2, (this.ends[id]! - start) * 2).toString('utf16le');
  }

  /** All texts as they are now; it holds as long as nothing is added. */
  data(): TextData {
    const end = startIn(this.ends, this.size);
    return {
      count: this.size,
      units: this.units.subarray(0, end),
      ends: this.ends.subarray(0, this.size),
      hashes: this.hashes.subarray(0, this.size),
      slots: this.slots,
    };
  }

  /** A copy of all texts in memory that threads can share. */
  shared(): TextData {
    const { count, units, ends, hashes, slots } = this.data();
    return {
      count,
      units: sharedCopy(Uint16Array, units),
      ends: sharedCopy(Int32Array, ends),
      hashes: sharedCopy(Int32Array, hashes),
      slots: sharedCopy(Int32Array, slots),
    };
  }

  /** Where a text stands among the slots, or the free one where it would. */
  private slotOf(text: string, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]! - 1;
      if (id < 0 || (this.hashes[id] === hash && this.is(id, text))) return slot;
    }
  }

  private is(id: number, text: string): boolean {
    const start = startIn(this.ends, id);
    if (this.ends[id]! - start !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (this.units[start + at] !== text.charCodeAt(at)) return false;
    return true;
  }

  private add(text: string, hash: number, slot: number): number {
    if (this.isBorrowed) this.own();
    const id = this.size;
    const start = startIn(this.ends, id);
    const end = start + text.length;
    if (end > this.units.length) this.units = grown(this.units, end);
    if (id >= this.ends.length) this.ends = grown(this.ends, id + 1);
    if (id >= this.hashes.length) this.hashes = grown(this.hashes, id + 1);
    for (let at = 0; at < text.length; at++) this.units[start + at] = text.charCodeAt(at);
    this.ends[id] = end;
    this.hashes[id] = hash;
    this.slots[slot] = id + 1;
    this.size += 1;
    if (this.size * 2 > this.slots.length) {
      this.slots = moreSlots(this.slots, this.size, (number) => this.hashes[number]!);
    }
    return id;
  }

  private own(): void {
    const { units, ends, hashes, slots } = this.data();
    [this.units, this.ends, this.hashes, this.slots] = [units.slice(), ends.slice(), hashes.slice(), slots.slice()];
    this.isBorrowed = false;
  }
}

function empty(): TextData {
  return {
    count: 0,
    units: new Uint16Array(1 << 12),
    ends: new Int32Array(1 << 8),
    hashes: new Int32Array(1 << 8),
    slots: new Int32Array(1 << 9),
  };
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) | 0;
}

/** A copy in memory that threads can share. */
export function sharedCopy<A extends Uint8Array | Uint16Array | Int32Array>(
  Kind: { new (buffer: SharedArrayBuffer): A; readonly BYTES_PER_ELEMENT: number },
  array: A,
): A {
  const copy = new Kind(new SharedArrayBuffer(array.length * Kind.BYTES_PER_ELEMENT));
  copy.set(array);
  return copy;
}
