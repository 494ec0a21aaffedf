import { expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { draftsOf } from './drafts.ts';

/** Pictures of 3 × 2 and of 3 × 3 pixels. */
const flat = Buffer.from('R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==', 'base64');
const square = Buffer.from(flat);
square[8] = 3;

const element = (name: string, parents: string[], text = ''): string =>
  `---\ntitle: ${name}\n---\n# ${name}\n\n<${name}/>\n\n${text}\n\n### Parent elements\n|**Element**|**Description**|\n|:---|:---|\n${parents.map((of) => `|[${of}](${of}.md)|x|\n`).join('')}`;

const files = {
  'en/toc.yml':
    '- name: Guides\n  items:\n  - name: First\n    href: first.md\n  - name: Second\n    href: second.md\n',
  'en/first.md': '---\ntitle: First\n---\n[section](second.md#two)\n\n![p](p.gif)\n',
  'en/second.md': '---\ntitle: Second\n---\n## Two\n',
  'en/third.md': '---\ntitle: Third\n---\nText.\n',
  'en/p.gif': flat,
  'en/door.md': element('door', []),
  'en/knob.md': element('knob', ['door']),
  'de/first.md': '---\ntitle: Erste\n---\n[Abschnitt](second.md#two)\n',
  'de/second.md': '---\ntitle: Zweite\n---\n## Two\n',
};

type Found = Map<string, readonly [sum: string, draft: string]>;

/** What each page is drafted from, and what comes of it. */
async function draftsIn(tiny: TinySite): Promise<Found> {
  const drafts = draftsOf(await tiny.load(['en', 'de'], { compare: true }));
  return new Map(
    drafts.routes.flatMap((route) => {
      const sum = drafts.inputSum(route);
      return sum === null ? [] : [[route, [sum, JSON.stringify(drafts.draft(route))] as const]];
    }),
  );
}

async function beforeAndAfter(change: Record<string, string | Buffer>): Promise<readonly [Found, Found]> {
  const tiny = new TinySite(files);
  try {
    const before = await draftsIn(tiny);
    tiny.write(change);
    return [before, await draftsIn(tiny)];
  } finally {
    tiny.remove();
  }
}

test.each<[string, Record<string, string | Buffer>, string[]]>([
  ['a sentence', { 'en/third.md': '---\ntitle: Third\n---\nOther text.\n' }, ['en/third']],
  ['a link', { 'en/third.md': '---\ntitle: Third\n---\n[s](second.md)\n' }, ['en/third', 'en/second']],
  ['a picture', { 'en/p.gif': square }, ['en/first']],
  ['a title', { 'en/third.md': '---\ntitle: Other\n---\nText.\n' }, ['en/third']],
  ['a section', { 'de/second.md': '---\ntitle: Zweite\n---\n## Drei\n' }, ['de/second', 'de/first']],
  ['a table of contents', { 'en/toc.yml': '- name: Second\n  href: second.md\n' }, ['en/first', 'en/second']],
  ['the element tree', { 'en/knob.md': element('knob', []) }, ['en/knob', 'en/door']],
  ['a page more', { 'de/third.md': '---\ntitle: Dritte\n---\n' }, ['en/third', 'de/third', 'compare/third']],
])('%s that is another one: what is drafted from the same is the same', async (_, more, changed) => {
  const [before, after] = await beforeAndAfter(more);
  for (const [route, [sum, draft]] of after) {
    if (before.get(route)?.[0] === sum) expect(before.get(route)![1], route).toBe(draft);
  }
  for (const route of changed) expect(before.get(route)?.[1], route).not.toBe(after.get(route)![1]);
});

test('after another sentence, pages of other topics are drafted from the same', async () => {
  const [before, after] = await beforeAndAfter({ 'en/third.md': '---\ntitle: Third\n---\nOther text.\n' });
  const others = [...after].filter(([route, [sum]]) => before.get(route)?.[0] !== sum);
  expect(others.map(([route]) => route).sort()).toEqual(['compare/third', 'de/third', 'en/third']);
});
