/** Something that is numbered. */
interface Numbered {
  readonly id: number;
}

/** Values by pairs of numbered things. */
export class PairTable<T> {
  private readonly rows: (Map<number, T> | undefined)[] = [];
  size = 0;

  get(a: Numbered, b: Numbered): T | undefined {
    return this.rows[a.id]?.get(b.id);
  }

  has(a: Numbered, b: Numbered): boolean {
    return this.rows[a.id]?.has(b.id) ?? false;
  }

  set(a: Numbered, b: Numbered, value: T): T {
    let row = this.rows[a.id];
    if (!row) {
      row = new Map();
      this.rows[a.id] = row;
    }
    if (!row.has(b.id)) this.size += 1;
    row.set(b.id, value);
    return value;
  }
}
