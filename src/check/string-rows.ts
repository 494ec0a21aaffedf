import { grown, moreSlots, startIn } from './growing-arrays.ts';
import { sharedCopy, type TextTable } from './text-table.ts';

/**
 * All strings of one locale as plain arrays. Entries are distinct strings with their sections; they stand together by source, in
 * the order of appearance. Numbers are those of a table of texts.
 */
export interface StringRows {
  /** Distinct sources in the order of appearance. */
  readonly sources: Int32Array;
  /** By text: its place in `sources` plus one; 0: it is no source. */
  readonly places: Int32Array;
  /** Where the entries of each source end. */
  readonly ends: Int32Array;
  /** Of each entry its section, its target, and on how many places it stands. */
  readonly sections: Int32Array;
  readonly targets: Int32Array;
  readonly times: Int32Array;
  /** By text: its place among the distinct targets plus one; 0: it is none. */
  readonly targetPlaces: Int32Array;
  /** The distinct sources that each target stands for, in the order of appearance; and where they end. */
  readonly targetSources: Int32Array;
  readonly targetEnds: Int32Array;
}

/** Distinct strings with how often each stands, as they come in. */
export class StringCounter {
  private section = new Int32Array(1 << 10);
  private source = new Int32Array(1 << 10);
  private target = new Int32Array(1 << 10);
  private times = new Int32Array(1 << 10);
  /** Numbers of entries plus one, by hash; 0: free. */
  private slots: Int32Array = new Int32Array(1 << 11);
  private size = 0;

  add(section: number, source: number, target: number): void {
    const mask = this.slots.length - 1;
    let slot = hashOf(section, source, target) & mask;
    for (;;) {
      const entry = this.slots[slot]! - 1;
      if (entry < 0) break;
      if (this.source[entry] === source && this.target[entry] === target && this.section[entry] === section) {
        this.times[entry]! += 1;
        return;
      }
      slot = (slot + 1) & mask;
    }
    const entry = this.size;
    if (entry >= this.source.length) this.grow();
    this.section[entry] = section;
    this.source[entry] = source;
    this.target[entry] = target;
    this.times[entry] = 1;
    this.slots[slot] = entry + 1;
    this.size += 1;
    if (this.size * 2 > this.slots.length) {
      this.slots = moreSlots(this.slots, this.size, (number) => this.hash(number));
    }
  }

  /** @param table whose numbers were added */
  rows({ count }: TextTable): StringRows {
    const bySource = grouped(this.source.subarray(0, this.size), count);
    const { order } = bySource;
    const sections = order.map((entry) => this.section[entry]!);
    const targets = order.map((entry) => this.target[entry]!);
    const times = order.map((entry) => this.times[entry]!);
    // Each pair of texts once, by source.
    const distinct: number[] = [];
    for (const [place, end] of bySource.ends.entries()) {
      const start = startIn(bySource.ends, place);
      if (end - start === 1) distinct.push(start);
      else distinct.push(...new Map(range(start, end).map((entry) => [targets[entry]!, entry])).values());
    }
    const byTarget = grouped(
      Int32Array.from(distinct, (entry) => targets[entry]!),
      count,
    );
    const sourceOf = (entry: number): number => this.source[order[entry]!]!;
    return {
      sources: sharedCopy(Int32Array, bySource.keys),
      places: sharedCopy(Int32Array, bySource.places),
      ends: sharedCopy(Int32Array, bySource.ends),
      sections: sharedCopy(Int32Array, sections),
      targets: sharedCopy(Int32Array, targets),
      times: sharedCopy(Int32Array, times),
      targetPlaces: sharedCopy(Int32Array, byTarget.places),
      targetSources: sharedCopy(
        Int32Array,
        byTarget.order.map((nth) => sourceOf(distinct[nth]!)),
      ),
      targetEnds: sharedCopy(Int32Array, byTarget.ends),
    };
  }

  private grow(): void {
    for (const field of ['section', 'source', 'target', 'times'] as const) {
      this[field] = grown(this[field], this.size + 1);
    }
  }

  private hash(entry: number): number {
    return hashOf(this.section[entry]!, this.source[entry]!, this.target[entry]!);
  }
}

function hashOf(section: number, source: number, target: number): number {
  let hash = Math.imul(section ^ Math.imul(source, 0x85ebca6b), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ target, 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) | 0;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}

/** What has the same key stands together; keys in the order of appearance, and what they have too. */
function grouped(keysOf: Int32Array, count: number) {
  const places = new Int32Array(count);
  const keys = new Int32Array(keysOf.length);
  const counts = new Int32Array(keysOf.length);
  let distinct = 0;
  for (const key of keysOf) {
    if (places[key] === 0) {
      keys[distinct] = key;
      places[key] = ++distinct;
    }
    counts[places[key]! - 1]! += 1;
  }
  const ends = new Int32Array(distinct);
  const next = new Int32Array(distinct);
  for (let place = 0, end = 0; place < distinct; place++) {
    next[place] = end;
    end += counts[place]!;
    ends[place] = end;
  }
  const order = new Int32Array(keysOf.length);
  for (const [at, key] of keysOf.entries()) order[next[places[key]! - 1]!++] = at;
  return { keys: keys.subarray(0, distinct), places, ends, order };
}
