import { readdirSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import type { BuildInput, BuildOutcome } from './build-outcome.ts';
import { filesRead, lastBuild } from './last-build.ts';
import { finding } from './model/finding.ts';
import type { Options } from './model/options.ts';

let tiny: TinySite;

beforeEach(() => {
  tiny = new TinySite({ 'de/a.md': '# A\n', '../out/site/index.html': '<p>' });
});
afterEach(() => tiny.remove());

function input(more: Partial<Options> = {}): BuildInput {
  return { ...tiny.configuration(['de'], more), review: null, cacheFolder: tiny.cacheFolder, onProgress() {} };
}

function outcome(): BuildOutcome {
  const findings = [
    finding('LK001', { path: 'de/a.md', line: 1, column: 1, endLine: 1, endColumn: 2 }, 'leads nowhere'),
  ];
  const site = { pages: 1, topics: 1, findings, folders: new Map([['de', tiny.content]]) };
  return { site, verdict: null, published: true, notes: [], compared: { pages: 0, bytes: 0, seconds: 0 } };
}

/** As a build that publishes. */
function build(more: Partial<Options> = {}): BuildOutcome | null {
  const last = lastBuild(input(more));
  const unchanged = last.unchanged();
  if (!unchanged) last.keep(outcome(), new Map(), null, null);
  return unchanged;
}

test('where nothing has changed, the last outcome is that of a build now', () => {
  expect(build()).toBeNull();
  expect(build()).toEqual({ ...outcome(), unchanged: true });
});

test.each<[says: string, change: () => void]>([
  ['a page', () => tiny.write({ 'de/a.md': '# B\n' })],
  ['a new page', () => tiny.write({ 'de/b.md': '# B\n' })],
  ['the published site', () => tiny.write({ '../out/site/index.html': '<b>' })],
  ['a file beside its pages', () => tiny.write({ '../out/site/stray': '' })],
])('%s that changed is a reason to build', (_says, change) => {
  build();
  change();
  expect(build()).toBeNull();
  expect(build()).not.toBeNull();
});

test('a setting that changed is a reason to build', () => {
  build();
  expect(build({ title: 'Another' })).toBeNull();
});

test('what changes while a build is running is a reason to build again', () => {
  const last = lastBuild(input());
  last.unchanged();
  tiny.write({ 'de/a.md': '# B\n' });
  last.keep(outcome(), new Map(), null, null);
  expect(lastBuild(input()).unchanged()).toBeNull();
});

test('a repository that git cannot read is never the same', () => {
  const broken = { sourceGit: `${tiny.folder}/none:docs` };
  expect(build(broken)).toBeNull();
  expect(build(broken)).toBeNull();
});

test('every setting that is a path is looked at', () => {
  const { options, locales } = tiny.configuration(['de']);
  const set = Object.fromEntries(['source', 'terms', 'ignore'].map((name) => [name, `${tiny.folder}/${name}`]));
  // Where people work is no input, and what is written and what git has is looked at in another way.
  const { workFolder: _, out: __, sourceGit: ___, ...paths } = { ...options, ...set, content: '/c/{id}' };
  const all = Object.values(paths).filter((value) => typeof value === 'string' && isAbsolute(value));
  expect(all).toHaveLength(4);
  expect(filesRead(paths as Options, locales)).toEqual(all.map((path) => String(path).replace('{id}', 'de')));
});

test('a page of the published site is known by what it was made of and by its state', () => {
  const last = lastBuild(input());
  last.unchanged();
  last.keep(outcome(), new Map([['index.html', 'key']]), null, null);
  const next = lastBuild(input({ title: 'Another' })).published();
  expect([...next.keys()]).toEqual(['index.html']);
  expect(next.get('index.html')).toMatchObject({ key: 'key', file: `${tiny.out}/index.html` });
});

test('findings are kept beside the rest, and written again where they are damaged', () => {
  const file = () => readdirSync(join(tiny.cacheFolder, 'builds')).find((name) => name.endsWith('.findings'))!;
  build();
  expect(build()?.site.findings).toEqual(outcome().site.findings);
  writeFileSync(join(tiny.cacheFolder, 'builds', file()), 'damaged');
  expect(build()).toBeNull();
  expect(build()).not.toBeNull();
});
