/** Numbers keys in the order in which they come: a hash table in flat arrays, since there are millions of them. */
export class CellNumbers {
  private slots = new Int32Array(2 ** 16);
  private byNumber = new Float64Array(2 ** 15);
  private size = 0;

  of(key: number): number {
    let slot = this.slotOf(key);
    const known = this.slots[slot]!;
    if (known > 0) return known - 1;
    if (this.size === this.byNumber.length) {
      this.grow();
      slot = this.slotOf(key);
    }
    this.byNumber[this.size] = key;
    this.size += 1;
    this.slots[slot] = this.size;
    return this.size - 1;
  }

  keys(): Float64Array {
    return this.byNumber.subarray(0, this.size);
  }

  private slotOf(key: number): number {
    const mask = this.slots.length - 1;
    const low = (key % 2 ** 32) | 0;
    const high = (key / 2 ** 32) | 0;
    let slot = (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const number = this.slots[slot]!;
      if (number === 0 || this.byNumber[number - 1] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const keys = this.byNumber;
    this.byNumber = new Float64Array(keys.length * 2);
    this.byNumber.set(keys);
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number++) this.slots[this.slotOf(keys[number]!)] = number + 1;
  }
}
