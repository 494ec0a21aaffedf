/** Passes values on in the order of their numbers, which begin with 0, whatever the order in which they come. */
export function inOrder<Value>(pass: (value: Value) => void): (number: number, value: Value) => void {
  const waiting = new Map<number, { readonly value: Value }>();
  let next = 0;
  return (number, value) => {
    waiting.set(number, { value });
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      waiting.delete(next++);
      pass(ready.value);
    }
  };
}
