import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TinySite } from '../tests/tiny/tiny-site.ts';
import type { Options } from './model/options.ts';
import type { SourceChange } from './model/source-change.ts';
import { isOutdated } from './site/is-outdated.ts';

const source = (date: string, text: string): string => `---\ntitle: T\nms.date: ${date}\n---\n# T\n\n${text}\n`;
const before = source('1', 'The value is a number.');

let tiny: TinySite;
let repo: string;
let pinned: string;
beforeEach(() => {
  tiny = new TinySite();
  repo = join(tiny.folder, 'en');
  mkdirSync(join(repo, 'docs'), { recursive: true });
  git('init', '--quiet');
  pinned = commit(before);
});
afterEach(() => tiny.remove());

function git(...args: string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'core.autocrlf=false'];
  return execFileSync('git', ['-C', repo, ...who, ...args], { encoding: 'utf8' }).trim();
}

function commit(text: string): string {
  writeFileSync(join(repo, 'docs', 'a.md'), text);
  git('add', '.');
  git('commit', '--quiet', '--message', 'x');
  return git('rev-parse', 'HEAD');
}

const crlfHash = (text: string): string => hash('sha1', text.replaceAll('\n', '\r\n'));

function translation(sourceHash: string, sourceCommit = pinned, body = 'Der Wert ist eine Zahl.'): string {
  const keys = `ms.openlocfilehash: ${sourceHash}\nms.sourcegitcommit: ${sourceCommit}\nms.translationtype: MT`;
  return `---\ntitle: T\n${keys}\n---\n# T\n\n${body}\n`;
}

/** What changed for the German page, and whether it is out of date for its readers. */
async function told(german: string, more: Partial<Options> = {}): Promise<[SourceChange | null, boolean | null]> {
  tiny.write({ 'de/a.md': german });
  const site = await tiny.load(['de'], { sourceGit: `${repo}:docs`, ...more });
  const page = site.pages.find(({ path }) => path === 'a.md')!;
  return [site.sourceChange(page), isOutdated(site, page)];
}

const text = (change: SourceChange | null): string[] | undefined =>
  change?.sentences.map((pieces) => pieces.map(({ kind, text: words }) => `${kind[0]}:${words}`).join('|'));

test('from the history: the text at the commit that the page names, and the text of today', async () => {
  commit(source('2', 'The value is a whole number.'));
  const [change, outdated] = await told(translation(crlfHash(before)));
  expect(text(change)).toEqual(['s:The value is a |a:whole |s:number.']);
  expect(outdated).toBe(true);
});

test('another date alone does not make a page out of date for its readers', async () => {
  commit(source('2', 'The value is a number.'));
  expect(await told(translation(crlfHash(before)))).toEqual([{ sentences: [], count: 0 }, false]);
});

test('an unchanged source has nothing to tell', async () => {
  expect(await told(translation(crlfHash(before)))).toEqual([null, false]);
});

test.each([
  ['a commit that the history lacks', () => translation(crlfHash(before), '0'.repeat(40))],
  ['a commit whose text has another hash', () => translation('1'.repeat(40))],
])('%s: out of date, and nobody can say what changed', async (_what, page) => {
  commit(source('2', 'The value is a whole number.'));
  expect(await told(page())).toEqual([null, true]);
});

test('without a history: from a page that has the source beside its translation, also for the others', async () => {
  const folder = join(tiny.folder, 'source');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.md'), source('2', 'The value is a whole number.'));
  const both =
    '<span data-ttu-id="x-1">值为数字。</span><span class="sxs-lookup"><span data-stu-id="x-1">The value is a number.</span></span>';
  tiny.write({ 'zh/a.md': translation(crlfHash(before), pinned, both), 'de/a.md': translation(crlfHash(before)) });
  const site = await tiny.load(['de', 'zh'], { source: folder, sourceGit: '' });
  for (const page of site.pages) {
    expect(text(site.sourceChange(page)), page.locale).toEqual(['s:The value is a |a:whole |s:number.']);
  }
});

test('what was found out is kept, not believed where it is damaged, and found out anew where the source changes again', async () => {
  commit(source('2', 'The value is a whole number.'));
  const german = translation(crlfHash(before));
  const first = await told(german);
  const kept = join(tiny.cacheFolder, 'source-changes');
  const entry = readFileSync(kept, 'utf8');
  expect(entry).toContain('whole');
  writeFileSync(kept, entry.replace('whole', 'other'));
  expect(await told(german)).toEqual(first);
  commit(source('3', 'The value is a prime number.'));
  expect(text((await told(german))[0])).toEqual(['s:The value is a |a:prime |s:number.']);
});
