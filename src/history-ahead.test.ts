import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tinyLocale } from '../tests/tiny/tiny-locale.ts';
import { pageFile, readOptions } from '../tests/tiny/tiny-page.ts';
import { compilePage } from './compile.ts';
import { findSources, type SourcesInput } from './find-sources.ts';
import { historyAhead } from './history-ahead.ts';
import { keepJson, keptJson } from './io/kept-json.ts';
import type { AskedOfHistory } from './io/source-state.ts';
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

function commit(text: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repo, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args]);
  git('init', '-q');
  mkdirSync(join(repo, 'docs'), { recursive: true });
  writeFileSync(join(repo, 'docs', 'a.md'), text);
  git('add', '-A');
  git('commit', '-qm', 'x');
}

test('what is found with a history that was read ahead is what is found without', async () => {
  const cache = join(repo, 'cache');
  for (const text of ['# One\n', '# Two\n']) {
    commit(text);
    const asked = input();
    const found = await findSources(asked);
    expect(found.hashNow.size).toBe(1);
    // The first knows nothing of what is asked, or knows what was asked of another state.
    for (let time = 0; time < 2; time++) {
      const { history, keep } = historyAhead(asked.options, cache);
      expect(await findSources({ ...asked, history })).toEqual(found);
      await keep();
    }
  }
});

test('what was asked is kept, and what git does not have is asked for nothing', async () => {
  commit('# One\n');
  const asked = input();
  const first = historyAhead(asked.options, join(repo, 'cache'));
  await findSources({ ...asked, history: first.history });
  await first.keep();
  const [name] = readdirSync(join(repo, 'cache', 'history'));
  const file = join(repo, 'cache', 'history', name!);
  const { commits, files } = keptJson<AskedOfHistory>(file)!;
  expect([commits, files.length]).toEqual([['HEAD'], 1]);
  keepJson(file, {
    commits: ['HEAD', 'f'.repeat(40), 'x\ny'],
    files: [...files, 'f'.repeat(40)],
  } satisfies AskedOfHistory);
  const { history } = historyAhead(asked.options, join(repo, 'cache'));
  expect((await findSources({ ...asked, history })).hashNow.size).toBe(1);
});

test('what is wrong with a repository is said to those who need it, and to nobody else', async () => {
  const asked = input();
  const { history, keep, close } = historyAhead(asked.options, repo);
  await expect(findSources({ ...asked, history })).rejects.toThrow('is no git repository');
  await Promise.all([keep(), close()]);
});

test('without a source in git there is no history', async () => {
  expect(await historyAhead({ sourceGit: '' }, repo).history).toBeNull();
});
