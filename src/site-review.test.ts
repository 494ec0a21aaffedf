import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import type { SiteReview } from './site/review/review-plan.ts';
import { siteReview } from './site-review.ts';

const page = (text: string): string => `---\ntitle: GetItem\n---\n# GetItem\n\n${text}\n`;

let tiny: TinySite;
let review: SiteReview;
beforeAll(async () => {
  tiny = new TinySite({
    'de/a.md': page('Der **GetItem**-Vorgang. Die Datei Sync Folder ist hier.'),
    'de/b.md': page('Die Datei Sync Folder ist hier.'),
  });
  const source = join(tiny.folder, 'source');
  mkdirSync(source);
  writeFileSync(join(source, 'a.md'), page('The **GetItem** operation. The file SyncFolder is here.'));
  writeFileSync(join(source, 'b.md'), page('The file SyncFolder is here.'));
  writeFileSync(join(source, 'c.md'), page('Nobody has translated this.'));
  const site = await tiny.load(['de'], { source });
  ({ review } = await siteReview(site, { terms: [], ignores: [] }, tiny.cacheFolder, () => {}));
});
afterAll(() => tiny.remove());

test('one mistake on two pages is one item, with its rows and its mend', () => {
  const found = review.items.find(({ rule }) => rule === 'literal-ident');
  expect(found).toMatchObject({
    locales: ['de'],
    heals: 2,
    source: 'SyncFolder',
    target: 'Sync Folder',
    mends: [{ before: 'Sync Folder', after: 'SyncFolder' }],
  });
  expect(found!.places.map(({ path, row }) => `${path} ${row}`)).toEqual([
    expect.stringMatching(/de\/a\.md getitem\.\d$/),
    expect.stringMatching(/de\/b\.md getitem\.\d$/),
  ]);
});

test('every page has its status, also those that nobody has translated', () => {
  expect(review.statuses.map(({ path, state }) => [path, state])).toContainEqual(['c.md', 'missing']);
});

test('the work pack has the string, and says how many there are', () => {
  const { text, count } = review.packs.get('de')!;
  expect(count).toBe(text.match(/^## \d+\. /gm)!.length);
  expect(text).toContain('SyncFolder');
});
