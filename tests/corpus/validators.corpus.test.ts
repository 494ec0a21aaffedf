import { expect, inject, test } from 'vitest';
import { htmlFaults } from '../validators/html-faults.ts';
import { hasJava, nuFaults, withoutJava } from '../validators/nu-faults.ts';
import { extremes, pagesByKind } from '../validators/page-kinds.ts';

// The smallest and the largest page of every kind and locale; that the validators find faults is shown on the sample.

const folder = inject('folder');
const paths = extremes(pagesByKind(folder));

test('html-validate finds nothing', async () => {
  expect(paths.length).toBeGreaterThan(50);
  expect(await htmlFaults(folder, paths)).toEqual([]);
});

if (!hasJava) console.warn(withoutJava);

test.skipIf(!hasJava)('the Nu validator finds nothing', async () => {
  expect(await nuFaults(folder, paths)).toEqual([]);
});
