import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tinyLocale } from '../../tests/tiny/tiny-locale.ts';
import { pageFile, readOptions } from '../../tests/tiny/tiny-page.ts';
import { compilePage } from '../compile.ts';
import type { SourcesInput } from '../find-sources.ts';
import { defaultKeys, defaultLimits } from '../model/defaults.ts';
import { keptSources } from './kept-sources.ts';

let repo: string;
beforeEach(() => {
  repo = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-kept-')));
  git('init', '-q');
  commit('# One\n');
});
afterEach(() => rmSync(repo, { recursive: true }));

function git(...args: string[]): void {
  execFileSync('git', ['-C', repo, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args]);
}

function commit(text: string): void {
  mkdirSync(join(repo, 'docs'), { recursive: true });
  writeFileSync(join(repo, 'docs', 'a.md'), text);
  git('add', '-A');
  git('commit', '-qm', 'x');
}

function input(matter: string, text = 'Text.'): SourcesInput {
  const { page } = compilePage(pageFile(`---\ntitle: T\n${matter}---\n${text}\n`, { locale: 'ru' }), readOptions());
  const options = {
    source: '',
    sourceGit: `${repo}:docs`,
    sourceTag: 'en-US',
    keys: defaultKeys,
    limits: defaultLimits,
  };
  return { options: options as never, locales: [tinyLocale('ru')], pages: [page!], fileOf: () => '' };
}

const hash = `ms.openlocfilehash: ${'0'.repeat(40)}\n`;

test('another text of a page asks git nothing', async () => {
  const find = keptSources();
  const first = await find(input(''));
  expect(first.hashNow.size).toBe(1);
  expect(await find(input('', 'Other text.'))).toBe(first);
});

test('another state of the source, or of what a page says of it, is found', async () => {
  const find = keptSources();
  const first = await find(input(''));
  const second = await find(input(hash));
  expect(second).not.toBe(first);
  commit('# Two\n');
  const third = await find(input(hash));
  expect([...third.hashNow]).not.toEqual([...second.hashNow]);
});
