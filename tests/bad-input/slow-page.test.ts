import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/model/defaults.ts';
import { siteFindings, TinySite } from '../tiny/tiny-site.ts';

const page = (body: string): string => `---\ntitle: T\n---\n${body}\n`;
/** Sound in every part, and far more than anybody can read: seconds of work. */
const slow = page(`${'- '.repeat(40)}a\n`.repeat(12_000));

test('a page that takes too long is given up, said, and stops no other one', async () => {
  const site = new TinySite({ 'de/a.md': page('a'), 'de/b.md': slow, 'de/c.md': page('c'), 'de/d.md': page('d') });
  try {
    const loaded = await site.load(['de'], { limits: { ...defaultLimits, pageSeconds: 1 } });
    expect(siteFindings(loaded)).toEqual(['MD010 de/b.md:1:1 the page takes longer than 1 s (limits.pageSeconds)']);
    expect(loaded.findings[0]!.severity).toBe('error');
    expect(loaded.pages.map(({ path }) => path)).toEqual(['a.md', 'c.md', 'd.md']);
  } finally {
    site.remove();
  }
});
