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

test('what has not changed is not looked at again, and anything that has is', async () => {
  const first = await review(site);
  expect(rulesOf(first.found)).toEqual(['de bold-boundary']);
  expect(first.looked).toEqual({ gather: 1, review: 1 });
  expect(await review(site)).toEqual({ found: first.found, looked: {} });
  site.write({ 'fr/a.md': '---\ntitle: A\n---\n# A\n\nL’élément **Mailbox ouvert**.\n' });
  const changed = await review(site);
  expect(rulesOf(changed.found)).toEqual(['fr bold-boundary', 'de bold-boundary']);
  expect(changed.looked).toEqual({ gather: 1, review: 1 });
});

/** So many topics that workers share them out; one edit is looked at in the main thread. */
const many = 45;
const sentence = 'Der Server ist nicht verfügbar und wird entfernt.';

function pages(nth: number): Record<string, string> {
  const page = (text: string): string => `---\ntitle: A\n---\n# A\n\n${text}\n`;
  const number = `A number ${nth}.`;
  return {
    [`source/a${nth}.md`]: page(`The server is not available and will be removed. ${number}`),
    [`fr/a${nth}.md`]: page(`Le serveur n’est pas disponible et sera supprimé. ${number}`),
    [`de/a${nth}.md`]: page(`${sentence} Eine Zahl ${nth}.`),
  };
}

test('after any edit it is as from nothing, and few topics are looked at', async () => {
  const files = Object.assign({}, ...Array.from({ length: many }, (_, nth) => pages(nth))) as Record<string, string>;
  const tiny = new TinySite(files);
  try {
    expect((await review(tiny)).looked).toEqual({ gather: many, review: many });
    const other = files['de/a7.md']!.replace(sentence, 'Der SeServerrver ist weg.');
    // What all other pages say makes a fault of it; then what few pages say.
    const edits: readonly (readonly [Record<string, string | null>, least: number, most: number])[] = [
      [{ 'de/a3.md': `${files['de/a3.md']}\nEin neuer Absatz.\n` }, 1, many / 2],
      [{ 'de/a7.md': other }, 1, many],
      [{ 'source/a9.md': null, 'fr/a9.md': null, 'de/a9.md': null }, 0, many],
      [{ 'de/a7.md': files['de/a7.md']!, 'fr/a8.md': files['de/a8.md']! }, 1, many],
    ];
    for (const [edit, least, most] of edits) {
      for (const [path, text] of Object.entries(edit)) {
        if (text === null) rmSync(join(tiny.content, path));
        else tiny.write({ [path]: text });
      }
      const warm = await review(tiny);
      expect(warm.looked['review'] ?? 0).toBeGreaterThanOrEqual(least);
      expect(warm.looked['review'] ?? 0).toBeLessThanOrEqual(most);
      rmSync(join(tiny.cacheFolder, 'review'), { recursive: true });
      const clean = await review(tiny);
      expect(warm.found).toEqual(clean.found);
      expect(clean.looked['review']).toBeGreaterThan(40);
    }
  } finally {
    tiny.remove();
  }
});
