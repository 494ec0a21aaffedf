import { afterAll, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { addressesOf } from './addresses.ts';
import { compareDraft } from './compare-draft.ts';
import { siteInputs, topicInputs } from './draft-inputs.ts';
import { draftsOf } from './drafts.ts';
import { entryPages, listRoute } from './list-frame.ts';
import { namesDrafts } from './names-drafts.ts';
import type { Site } from './site.ts';
import { stringsDrafts } from './strings-drafts.ts';
import { VariedStrings } from './varied-strings.ts';

const opened: TinySite[] = [];
afterAll(() => {
  for (const site of opened) site.remove();
});

function load(files: Record<string, string>): Promise<Site> {
  const tiny = new TinySite(files);
  opened.push(tiny);
  return tiny.load(['de', 'ru'], { compare: true });
}

const element = (title: string): string =>
  `# ${title}\n\n\`\`\`xml\n<Body/>\n\`\`\`\n\n## <a name="parent-elements"></a>x\n\n| E | T |\n|---|---|\n| [Body](body.md) | x |\n`;

test('the lists stand beside the compare pages, and lead to each other', async () => {
  const site = await load({ 'de/body.md': element('Körper'), 'ru/body.md': element('Body') });
  expect(listRoute(site, 'elements')).toBe('compare/elements');
  expect(listRoute(site, site.locales[1]!, 2)).toBe('compare/strings/ru/3');
  const addresses = addressesOf('https://x.example/docs');
  const { lists } = compareDraft(
    siteInputs(site, addresses),
    addresses,
    topicInputs(site, addresses, site.topics[0]!),
  ).frame;
  expect(lists[0]!.links.map(({ href, current }) => [href, current])).toEqual([
    ['/docs/compare/strings/de/', false],
    ['/docs/compare/strings/ru/', false],
  ]);
  const drafts = stringsDrafts(site, addresses, new VariedStrings());
  expect([...drafts.keys()]).toEqual(['compare/strings/de', 'compare/strings/ru']);
  const [group] = drafts.get('compare/strings/ru')!.frame.lists;
  expect(group!.links.map(({ current }) => current)).toEqual([false, true]);
});

test('a page of the content keeps its place', async () => {
  const site = await load({ 'de/elements.md': '# A', 'ru/strings/de.md': '# B', 'ru/strings-2.md': '# C' });
  expect(listRoute(site, 'elements')).toBe('compare/elements-2');
  expect(listRoute(site, site.locales[0]!)).toBe('compare/strings-2/de');
});

test('an element has the names that titles and lists give it', async () => {
  const site = await load({ 'de/body.md': element('Körper'), 'ru/body.md': element('Body') });
  const drafts = namesDrafts(site, addressesOf(''));
  const [entry] = [...drafts.values()].flatMap(({ entries }) => entries);
  expect(entry).toMatchObject({ name: 'Body', href: '/compare/body/' });
  expect(entry!.names).toEqual([
    [
      { text: 'Body', count: 1 },
      { text: 'Körper', count: 1 },
    ],
    [{ text: 'Body', count: 2 }],
  ]);
  expect(draftsOf(site).routes).toContain('compare/elements');
});

test('entries are cut into pages by what they weigh', () => {
  const weights = [200_000, 200_000, 100_000, 900_000, 1];
  expect(entryPages(weights, (weight) => weight)).toEqual([[200_000], [200_000, 100_000], [900_000], [1]]);
  expect(entryPages([], () => 1)).toEqual([[]]);
});
