import { afterEach, beforeEach, expect, test } from 'vitest';
import { TinySite } from '../../tests/tiny/tiny-site.ts';
import { watchMemory } from './memory-watch.ts';

const mib = 1024 * 1024;
let site: TinySite;

beforeEach(() => {
  site = new TinySite({ 'ru/a.md': '# A\n', 'de/a.md': `# ${'x'.repeat(100_000)}\n` });
});
afterEach(() => site.remove());

/** What is said of so many pages. */
function said(pages: number, heap: number): string[] {
  const lines: string[] = [];
  const progress = {
    report: (stage: string, done: number) => void lines.push(`${stage} ${done}`),
    end: () => void lines.push('end'),
  };
  const limits = { heap: heap * mib, machine: 100_000 * mib, isContainer: false };
  const terminal = { stderr: (text: string) => void lines.push(text.split(':', 1)[0]!) };
  const watch = watchMemory(site.configuration(['ru', 'de']), progress, terminal, limits);
  watch.report('list', 0, 0);
  for (const done of [1, 2]) watch.report('compile', done, pages);
  watch.end();
  return lines;
}

test('what may not suffice is told once, before compiling is shown', () => {
  expect(said(100_000, 1000)).toEqual(['list 0', 'end', 'note', 'compile 1', 'compile 2']);
});

test('nothing is told where it suffices', () => {
  expect(said(100, 1000)).toEqual(['list 0', 'compile 1', 'compile 2']);
});

test('large pages count for more', () => {
  expect(said(100, 70)).not.toContain('note');
  site.write({ 'ru/a.md': `# ${'x'.repeat(5_000_000)}\n` });
  expect(said(100, 70)).toContain('note');
});
