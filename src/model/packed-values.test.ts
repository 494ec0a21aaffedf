import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ValuePacker, valueReader } from './packed-values.ts';

function there(...values: readonly unknown[]) {
  const packer = new ValuePacker();
  const places = values.map((value) => packer.add(value));
  return { packed: packer.packed(), places };
}

function thereAndBack(...values: readonly unknown[]): unknown[] {
  const { packed, places } = there(...values);
  return places.map(valueReader(packed));
}

test('whatever JSON can say comes back, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), (values) => {
      const { packed, places } = there(...values);
      const read = valueReader(packed);
      const back = places.toReversed().map(read).toReversed();
      // JSON has one zero only.
      expect(back).toEqual(JSON.parse(JSON.stringify(values)));
    }),
  );
});

test.each([0, -0, 1, -1, 2 ** 29 - 1, 2 ** 29, -(2 ** 31), 2 ** 53, 0.5, -1e300, true, false, null, '', '\ud800'])(
  '%j comes back',
  (value) => {
    const expected = Object.is(value, -0) ? 0 : value;
    expect(thereAndBack(value)).toEqual([expected]);
    expect(thereAndBack([{ a: value }])).toEqual([[{ a: expected }]]);
  },
);

test('a field that is undefined is left out, one in a list is null', () => {
  expect(thereAndBack({ a: undefined, b: 1 }, [undefined])).toStrictEqual([{ b: 1 }, [null]]);
});

test('fields come back in their order', () => {
  expect(JSON.stringify(thereAndBack({ b: 1, a: 2 }, { a: 3, b: 4 }))).toBe('[{"b":1,"a":2},{"a":3,"b":4}]');
});

test('what is said twice stands there once', () => {
  const { packed } = there({ title: 'one', of: 'one' }, { title: 'two', of: 'one' });
  expect(packed.strings).toEqual(['one', 'two']);
  expect(packed.shapes).toEqual([['title', 'of']]);
  expect(packed.numbers).toHaveLength(6);
});

test('names that look like those of an object itself', () => {
  const odd = JSON.parse('{"constructor":1,"a,b":2,"toString":[],"__proto__":{"a":null}}');
  const back = thereAndBack(odd, { a: 1, b: 2 });
  expect(back).toEqual([odd, { a: 1, b: 2 }]);
  expect(JSON.stringify(back[0])).toBe(JSON.stringify(odd));
});
