import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteFindings, TinySite } from '../tests/tiny/tiny-site.ts';
import { alignSite } from './align-site.ts';
import { openPacked, writePacked } from './io/packed-file.ts';
import type { AlignedTopic } from './model/aligned-topic.ts';
import type { Options } from './model/options.ts';
import { openAligned } from './open-aligned.ts';
import type { Site } from './site/site.ts';

let tiny: TinySite;
let repo: string;
beforeEach(() => {
  tiny = new TinySite();
  repo = join(tiny.folder, 'en');
  mkdirSync(repo);
  git('init', '--quiet', '-b', 'main');
});
afterEach(() => tiny.remove());

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', repo, ...who, ...args], { encoding: 'utf8' }).trim();
}

/** Writes or (null) removes source files; returns the commit. */
function commit(files: Readonly<Record<string, string | null>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(repo, 'docs', path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }
  git('add', '-A', '.');
  git('commit', '--quiet', '-m', 'state');
  return git('rev-parse', 'HEAD');
}

const id = '0f1bd8b0-e4ff-4ba8-9f10-0a3a3b2a3d4b';
const english = (body: string): string => `---\ntitle: A\nms.assetid: ${id}\n---\n# A\n\n${body}\n`;
const crlf = (text: string): string => hash('sha1', Buffer.from(text.replaceAll('\n', '\r\n')));

/** A page that says which source it was made from. */
function page(body: string, from: { commit?: string; hash?: string } = {}): string {
  const keys = [
    ...(from.commit ? [`ms.sourcegitcommit: ${from.commit}`] : []),
    ...(from.hash ? [`ms.openlocfilehash: ${from.hash}`] : []),
  ];
  return ['---', 'title: A', `ms.assetid: ${id}`, ...keys, '---', '# A', '', body, ''].join('\n');
}

function load(locales: readonly string[], more: Partial<Options> = {}): Promise<Site> {
  return tiny.load(locales, { sourceGit: `${repo}:docs`, ...more });
}

async function only(site: Site): Promise<AlignedTopic> {
  const aligned = await alignSite(site, tiny.cacheFolder, () => {});
  const topics = [...openAligned(structuredClone(aligned.shared)).topics()];
  expect(topics).toHaveLength(1);
  expect(aligned.topic(topics[0]!.topic)).toEqual(topics[0]);
  return topics[0]!;
}

/** `first = second (was)`, a line for each row. */
function shown({ columns, rows }: AlignedTopic): string[] {
  return rows.flatMap(({ sentences }) =>
    sentences.map(({ members, was }) => {
      const texts = members.map((own, column) => own.map((i) => columns[column]!.text.segments[i]!.text).join('+'));
      return `${texts.join(' = ')}${was.map((text) => (text === null ? '' : ` (${text})`)).join('')}`;
    }),
  );
}

const records = ({ columns }: AlignedTopic): unknown[] =>
  columns.map(({ locale, source, outdated }) => [locale, source?.origin ?? null, source?.match ?? null, outdated]);

describe('the source of a page', () => {
  const old = english('The first sentence. The old sentence.');
  const now = english('The first sentence. A newer sentence.');

  test('is what its commit has; what it says now stands first', async () => {
    const first = commit({ 'a.md': old });
    const second = commit({ 'a.md': now });
    tiny.write({ 'de/a.md': page('Der erste Satz. Der alte Satz.', { commit: first, hash: crlf(old) }) });
    tiny.write({
      'fr/a.md': page('La phrase un. La phrase neuve.', { commit: second, hash: hash('sha1', Buffer.from(now)) }),
    });
    const site = await load(['de', 'fr']);
    const topic = await only(site);
    expect(records(topic)).toEqual([
      [null, null, null, null],
      ['de', 'git', 'crlf', true],
      ['fr', 'git', 'as is', false],
    ]);
    expect(topic.columns.map(({ source }) => source?.commit ?? null)).toEqual([null, first, second]);
    expect(shown(topic)).toEqual([
      'A = A = A',
      'The first sentence. = Der erste Satz. = La phrase un.',
      'A newer sentence. = Der alte Satz. = La phrase neuve. (The old sentence.)',
    ]);
    expect(site.pages.map((of) => site.sourceHash(of) === of.provenance.sourceHash)).toEqual([false, true]);
    expect(siteFindings(site).filter((text) => text.startsWith('SR'))).toEqual([]);
  });

  test('is found by its asset id where its path is another one', async () => {
    const first = commit({ 'a.md': old });
    commit({ 'a.md': null, 'moved/b.md': now, 'c.md': '# C\n' });
    tiny.write({ 'de/a.md': page('Der erste Satz. Der alte Satz.', { commit: first, hash: crlf(old) }) });
    const topic = await only(await load(['de']));
    expect(topic.columns.map(({ path }) => path)).toEqual(['moved/b.md', 'a.md']);
    expect(records(topic)[1]).toEqual(['de', 'git', 'crlf', true]);
  });

  test('stands first as it was where it is gone; nobody can say what it says now', async () => {
    const first = commit({ 'a.md': old });
    commit({ 'a.md': null, 'c.md': '# C\n' });
    tiny.write({ 'de/a.md': page('Der erste Satz. Der alte Satz.', { commit: first, hash: crlf(old) }) });
    const site = await load(['de']);
    expect(site.pages.map((of) => site.sourceHash(of))).toEqual([null]);
    const topic = await only(site);
    expect(records(topic)).toEqual([
      [null, null, null, null],
      ['de', 'git', 'crlf', null],
    ]);
    expect(shown(topic)[2]).toBe('The old sentence. = Der alte Satz.');
  });

  test('is the folder where the hash says so, whatever the commit has', async () => {
    const first = commit({ 'a.md': old });
    const source = join(tiny.folder, 'source');
    mkdirSync(source);
    writeFileSync(join(source, 'a.md'), now);
    tiny.write({ 'de/a.md': page('Der erste Satz. Der neue Satz.', { commit: first, hash: crlf(now) }) });
    expect(records(await only(await load(['de'], { source })))[1]).toEqual(['de', 'folder', 'crlf', false]);
  });

  test('is the folder for want of anything better: then it has changed, if the hash is another one', async () => {
    const source = join(tiny.folder, 'source');
    mkdirSync(source);
    writeFileSync(join(source, 'a.md'), now);
    tiny.write({ 'de/a.md': page('Der erste Satz.', { hash: crlf(old) }), 'fr/a.md': page('La phrase.') });
    expect(records(await only(await load(['de', 'fr'], { source, sourceGit: '' }))).slice(1)).toEqual([
      ['de', 'folder', 'none', true],
      ['fr', 'folder', 'no hash', null],
    ]);
  });

  test('is the original beside the translation', async () => {
    const pair = (target: string, source: string): string =>
      `<span data-ttu-id="a-101">${target}</span><span class="sxs-lookup"><span data-stu-id="a-101">${source}</span></span>`;
    tiny.write({ 'de/a.md': page(`${pair('Der Satz.', 'The sentence.')}`), 'fr/a.md': page('La phrase.') });
    const topic = await only(await load(['de', 'fr'], { sourceGit: '' }));
    expect(records(topic)).toEqual([
      [null, null, null, null],
      ['de', 'bilingual', 'no hash', null],
      ['fr', null, null, null],
    ]);
    expect(shown(topic)).toEqual(['A = A = A', 'The sentence. = Der Satz. = La phrase.']);
  });

  test('is a locale of the site in the language of the source', async () => {
    tiny.write({ 'en/a.md': now, 'de/a.md': page('Der erste Satz. Der neue Satz.', { hash: crlf(now) }) });
    const topic = await only(await load(['de', 'en'], { sourceGit: '' }));
    expect(records(topic)).toEqual([
      ['en', null, null, null],
      ['de', 'folder', 'crlf', false],
    ]);
  });

  test('is nowhere: the first locale stands first', async () => {
    tiny.write({ 'de/a.md': page('Der erste Satz.'), 'fr/a.md': page('La phrase un.') });
    const topic = await only(await load(['ru', 'de', 'fr'], { sourceGit: '' }));
    expect(topic.columns.map(({ locale, path }) => [locale, path])).toEqual([
      ['de', 'a.md'],
      ['ru', null],
      ['fr', 'a.md'],
    ]);
    expect(shown(topic)).toEqual(['A =  = A', 'Der erste Satz. =  = La phrase un.']);
  });
});

test('what is wrong with sources is said where the page names them', async () => {
  const text = english('One.');
  const first = commit({ 'a.md': text });
  commit({ 'b.md': english('Two.').replace('0f1bd8b0', '1f1bd8b0') });
  const unknown = '1'.repeat(40);
  const other = (body: string): string => body.replace(`ms.assetid: ${id}\n`, '');
  tiny.write({
    'de/a.md': page('Eins.', { commit: first, hash: crlf('else') }),
    'de/b.md': other(page('Zwei.', { commit: first, hash: crlf('else') })),
    'fr/a.md': page('Un.', { commit: unknown, hash: crlf(text) }),
    'fr/b.md': other(page('Deux.', { commit: unknown })),
  });
  const site = await load(['de', 'fr']);
  expect(
    siteFindings(site)
      .filter((said) => said.startsWith('SR'))
      .sort(),
  ).toEqual([
    `SR001 fr/a.md:4:21 the history of the source has no commit ${unknown}; 1 more page of this locale names it`,
    `SR002 de/b.md:3:21 the source has no page b.md in the commit ${first}`,
    `SR003 de/a.md:5:21 ${crlf('else')} is not the hash of a.md in the commit ${first}`,
  ]);
  // What is there instead: the newest commit.
  const aligned = await alignSite(site, tiny.cacheFolder, () => {});
  expect([...aligned.topics()].flatMap(records)).toContainEqual(['fr', 'git', 'crlf', false]);
});

test('a repository without the folder is a wrong setting', async () => {
  commit({ 'a.md': english('One.') });
  tiny.write({ 'de/a.md': page('Eins.') });
  await expect(load(['de'], { sourceGit: `${repo}:none` })).rejects.toThrow('has no pages in its newest commit');
});

describe('the cache', () => {
  const packs = (): string[] => readdirSync(join(tiny.cacheFolder, 'aligned')).sort();

  async function align(cacheFolder = tiny.cacheFolder): Promise<{ topics: AlignedTopic[]; aligned: number }> {
    let aligned = 0;
    const site = await load(['de', 'fr']);
    const { topics } = await alignSite(site, cacheFolder, (_, done) => {
      aligned = done;
    });
    return { topics: [...topics()], aligned };
  }

  beforeEach(() => {
    const text = english('The first sentence. The old sentence.');
    const first = commit({ 'a.md': text });
    tiny.write({
      'de/a.md': page('Der erste Satz. Der alte Satz.', { commit: first, hash: crlf(text) }),
      'fr/a.md': page('La phrase un. La phrase deux.', { commit: first, hash: crlf(text) }),
    });
  });

  test('nothing changed: nothing is aligned', async () => {
    const clean = await align();
    expect(clean.aligned).toBe(2);
    const before = packs();
    const again = await align();
    expect(again).toEqual({ topics: clean.topics, aligned: 0 });
    expect(packs()).toEqual(before);
  });

  test('one locale changed: only that one is aligned; all is as from nothing', async () => {
    await align();
    tiny.write({ 'de/a.md': page('Der erste Satz. Der andere Satz. Noch einer.') });
    const changed = await align();
    expect(changed.aligned).toBe(1);
    expect(changed.topics).toEqual((await align(join(tiny.folder, 'clean'))).topics);
  });

  function plant(group: string, change: (name: string, text: string) => string): void {
    for (const name of packs().filter((pack) => pack.startsWith(group))) {
      const file = join(tiny.cacheFolder, 'aligned', name);
      const pack = openPacked(file)!;
      const textOf = (entry: string) => change(entry, pack.get(entry)!.toString());
      writePacked(file, new Map(pack.names().map((entry) => [entry, Buffer.from(textOf(entry))])));
    }
  }

  test.each([
    ['the same code', null, 'Der ALTE Satz.'],
    ['other code', 'another', 'Der alte Satz.'],
  ])('pages that did not change are not read again if %s has read them', async (_says, code, shows) => {
    commit({ 'b.md': '# B\n\nOne.\n' });
    tiny.write({ 'de/b.md': '# B\n\nEins.\n' });
    expect((await align()).aligned).toBe(3);
    plant('source-de', (name, text) => (name === 'version' && code) || text.replaceAll('alte', 'ALTE'));
    tiny.write({ 'de/b.md': '# B\n\nZwei.\n' });
    expect(JSON.stringify((await align()).topics)).toContain(`"${shows}"`);
  });

  test('a source that is known is not read again', async () => {
    expect(JSON.stringify((await align()).topics)).not.toContain('The OLD sentence.');
    plant('texts', (_name, text) => text.replaceAll('The old sentence.', 'The OLD sentence.'));
    tiny.write({ 'de/a.md': page('Der erste Satz. Der andere Satz.') });
    const { topics } = await align();
    expect(JSON.stringify(topics)).toContain('The OLD sentence.');
  });

  test('a damaged entry is made again', async () => {
    const clean = await align();
    for (const name of packs()) truncateSync(join(tiny.cacheFolder, 'aligned', name), 100);
    expect(await align()).toEqual(clean);
    expect((await align()).aligned).toBe(0);
  });

  test('it may be copied elsewhere', async () => {
    const clean = await align();
    cpSync(tiny.cacheFolder, join(tiny.folder, 'copy'), { recursive: true });
    expect(await align(join(tiny.folder, 'copy'))).toEqual({ topics: clean.topics, aligned: 0 });
  });
});
