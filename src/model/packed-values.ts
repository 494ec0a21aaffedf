/** Plain data of many values: each string and each list of field names stands there once. */
export interface PackedValues {
  readonly strings: readonly string[];
  /** The fields of objects, in their order. */
  readonly shapes: readonly (readonly string[])[];
  /** One number for each value, an object's or a list's before those in it: see `kinds` and `special`. */
  readonly numbers: Int32Array;
}

/** What the last two bits of a number say; the bits before are the string, the number itself, the shape, or the length. */
const kinds = { string: 0, number: 1, object: 2, list: 3 } as const;
/** A number that does not fit stands as the string behind `number`. */
const special = { null: -1, false: -2, true: -3, number: -4 } as const;
/** No number with room for two bits more is as large. */
const tooLarge = 2 ** 29;

const ownField = { configurable: true, enumerable: true, writable: true };

/** Packs values one after the other. Fields that are undefined are left out, as in JSON. */
export class ValuePacker {
  private readonly strings = new Map<string, number>();
  private readonly shapes = new Map<string, number>();
  private readonly fields: (readonly string[])[] = [];
  private readonly numbers: number[] = [];

  /** Returns where the value stands among the numbers. */
  add(value: unknown): number {
    const at = this.numbers.length;
    this.put(value);
    return at;
  }

  packed(): PackedValues {
    return { strings: [...this.strings.keys()], shapes: this.fields, numbers: Int32Array.from(this.numbers) };
  }

  private put(value: unknown): void {
    if (typeof value === 'string') this.say(kinds.string, this.stringAt(value));
    else if (typeof value === 'number') this.putNumber(value);
    else if (typeof value === 'boolean') this.numbers.push(value ? special.true : special.false);
    else if (Array.isArray(value)) {
      this.say(kinds.list, value.length);
      for (const item of value) this.put(item);
    } else if (typeof value === 'object' && value !== null) this.putObject(value as Record<string, unknown>);
    else this.numbers.push(special.null);
  }

  private putNumber(value: number): void {
    if (Number.isInteger(value) && value >= 0 && value < tooLarge && !Object.is(value, -0))
      this.say(kinds.number, value);
    else this.numbers.push(special.number, this.stringAt(JSON.stringify(value)));
  }

  private putObject(value: Record<string, unknown>): void {
    const fields = Object.keys(value).filter((field) => value[field] !== undefined);
    this.say(kinds.object, this.shapeAt(fields));
    for (const field of fields) this.put(value[field]);
  }

  private say(kind: number, what: number): void {
    this.numbers.push((what << 2) | kind);
  }

  private stringAt(text: string): number {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    this.strings.set(text, this.strings.size);
    return this.strings.size - 1;
  }

  private shapeAt(fields: readonly string[]): number {
    const name = JSON.stringify(fields);
    const known = this.shapes.get(name);
    if (known !== undefined) return known;
    this.shapes.set(name, this.fields.length);
    return this.fields.push(fields) - 1;
  }
}

/** Gives values back by where they stand. Equal strings of all values that it gives are one string in memory. */
export function valueReader({ strings, shapes, numbers }: PackedValues): (at: number) => unknown {
  let next = 0;
  const read = (): unknown => {
    const number = numbers[next++]!;
    const what = number >> 2;
    if (number < 0) return readSpecial(number);
    switch (number & 3) {
      case kinds.string:
        return strings[what];
      case kinds.number:
        return what;
      case kinds.list:
        return readList(what);
      default:
        return readObject(shapes[what]!);
    }
  };
  const readSpecial = (number: number): unknown => {
    if (number === special.number) return JSON.parse(strings[numbers[next++]!]!);
    return number === special.null ? null : number === special.true;
  };
  const readList = (length: number): unknown[] => {
    const list: unknown[] = [];
    for (let index = 0; index < length; index++) list.push(read());
    return list;
  };
  const readObject = (fields: readonly string[]): unknown => {
    const value: Record<string, unknown> = {};
    for (const field of fields) {
      // Assigned, it would be the object's prototype.
      if (field === '__proto__') Object.defineProperty(value, field, { ...ownField, value: read() });
      else value[field] = read();
    }
    return value;
  };
  return (at) => {
    next = at;
    return read();
  };
}
