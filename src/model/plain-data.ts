/**
 * A type whose values JSON holds whole; `never` stands where it would leave something out: a map, a set, a function. For
 * hashes over such values.
 */
export type PlainData<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | ((...args: never) => unknown)
    ? never
    : { readonly [Key in keyof T]: PlainData<T[Key]> };
