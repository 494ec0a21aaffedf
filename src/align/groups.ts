/** Things that belong together, by number; the smallest one stands for its group. */
export class Groups {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root]!;
    this.parents[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    this.parents[Math.max(x, y)] = Math.min(x, y);
  }
}
