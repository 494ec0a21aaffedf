import { expect, inject, test } from 'vitest';
import { htmlFaults } from '../validators/html-faults.ts';
import { hasJava, nuFaults, withoutJava } from '../validators/nu-faults.ts';
import { extremes, pagesByKind } from '../validators/page-kinds.ts';

// The smallest and the largest page of every kind and locale; that the validators find faults is shown on the sample.

const folder = inject('folder');
const paths = extremes(pagesByKind(folder));

test('html-validate finds nothing', async () => {
  expect(paths.length).toBeGreaterThan(40);
  expect(await htmlFaults(folder, paths)).toEqual([]);
});

if (!hasJava) console.warn(withoutJava);

test.skipIf(!hasJava)('the Nu validator finds nothing', async () => {
  const found = await nuFaults(folder, paths);
  // It guesses languages: a page that consists of names of commands is English to it in every locale.
  expect(found.filter((fault) => !fault.includes('This document appears to be written in'))).toEqual([]);
});
