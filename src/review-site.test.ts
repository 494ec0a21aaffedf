import { afterAll, beforeAll, expect, test } from 'vitest';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import { alignSite } from './align-site.ts';
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

/** What is found, and which stages had work to do. */
async function review(): Promise<{ rules: string[]; stages: string[] }> {
  const loaded = await site.load(['fr', 'de'], { source: `${site.content}/source` });
  const aligned = await alignSite(loaded, site.cacheFolder, () => {});
  const stages = new Set<string>();
  const found = await reviewSite(loaded, aligned, site.cacheFolder, (stage) => void stages.add(stage));
  return { rules: found.map(({ rule, locale }) => `${locale} ${rule}`), stages: [...stages] };
}

test('what has not changed is not looked at again, and anything that has is', async () => {
  const first = await review();
  expect(first).toEqual({ rules: ['de bold-boundary'], stages: ['gather', 'review'] });
  expect(await review()).toEqual({ rules: first.rules, stages: [] });
  site.write({ 'fr/a.md': '---\ntitle: A\n---\n# A\n\nL’élément **Mailbox ouvert**.\n' });
  const changed = await review();
  expect(changed).toEqual({ rules: ['fr bold-boundary', 'de bold-boundary'], stages: ['gather', 'review'] });
});
