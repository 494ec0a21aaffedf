import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tinyLocale } from '../tests/tiny/tiny-locale.ts';
import { pageFile, readOptions } from '../tests/tiny/tiny-page.ts';
import { compilePage } from './compile.ts';
import { findSources, readAhead, type SourcesInput } from './find-sources.ts';
import { defaultKeys, defaultLimits } from './model/defaults.ts';

let repo: string;
beforeEach(() => {
  repo = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-history-')));
});
afterEach(() => rmSync(repo, { recursive: true }));

function input(): SourcesInput {
  const { page } = compilePage(pageFile('---\ntitle: T\n---\nText.\n', { locale: 'ru' }), readOptions());
  const options = {
    source: '',
    sourceGit: `${repo}:docs`,
    sourceTag: 'en-US',
    keys: defaultKeys,
    limits: defaultLimits,
  };
  return { options: options as never, locales: [tinyLocale('ru')], pages: [page!], fileOf: () => '' };
}

test('what is read ahead is what is found without, whatever paths are named', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repo, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args]);
  git('init', '-q');
  mkdirSync(join(repo, 'docs'));
  writeFileSync(join(repo, 'docs', 'a.md'), '# One\n');
  git('add', '-A');
  git('commit', '-qm', 'x');
  const asked = input();
  const found = await findSources(asked);
  expect(found.hashNow.size).toBe(1);
  for (const paths of [[], ['a.md', 'gone.md']]) {
    const history = readAhead(asked.options, new Set(paths));
    expect(await findSources({ ...asked, history })).toEqual(found);
  }
});

test('what is wrong with a repository is said to those who need it, and to nobody else', async () => {
  const asked = input();
  const history = readAhead(asked.options, new Set(['a.md']));
  await expect(findSources({ ...asked, history })).rejects.toThrow('is no git repository');
});

test('without a source in git there is no history', async () => {
  expect(await readAhead({ ...input().options, sourceGit: '' }, new Set())).toBeNull();
});
