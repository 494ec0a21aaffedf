import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import { alignSite } from './align-site.ts';
import type { Finding } from './model/finding.ts';
import { reviewSite } from './review-site.ts';

let site: TinySite;

beforeAll(() => {
  site = new TinySite({
    'source/a.md': '---\ntitle: A\n---\n# A\n\nThe **Mailbox** element.\n',
    'fr/a.md': '---\ntitle: A\n---\n# A\n\nL’élément **Mailbox**.\n',
    'de/a.md': '---\ntitle: A\n---\n# A\n\nDas **Mailbox Element**.\n',
  });
});
afterAll(() => site.remove());

/** What is found, and how many topics each stage had to look at. */
async function review(tiny: TinySite): Promise<{ found: Finding[]; looked: Record<string, number> }> {
  const loaded = await tiny.load(['fr', 'de'], { source: `${tiny.content}/source` });
  const aligned = await alignSite(loaded, tiny.cacheFolder, () => {});
  const looked: Record<string, number> = {};
  const found = await reviewSite(loaded, aligned, tiny.cacheFolder, (stage, done) => {
    looked[stage] = done;
  });
  return { found, looked };
}

function rulesOf(found: readonly Finding[]): string[] {
  return found.map(({ rule, locale }) => `${locale} ${rule}`);
}

test('what has not changed is not looked at again, and anything that has is', { timeout: 120_000 }, async () => {
  const first = await review(site);
  expect(rulesOf(first.found)).toEqual(['de bold-boundary']);
  expect(first.looked).toEqual({ gather: 1, review: 1 });
  expect(await review(site)).toEqual({ found: first.found, looked: {} });
  site.write({ 'fr/a.md': '---\ntitle: A\n---\n# A\n\nL’élément **Mailbox ouvert**.\n' });
  const changed = await review(site);
  expect(rulesOf(changed.found)).toEqual(['fr bold-boundary', 'de bold-boundary']);
  expect(changed.looked).toEqual({ gather: 1, review: 1 });
});
