import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { hashMatch, openGitSource, UnknownCommit } from './git-source.ts';

const repo = mkdtempSync(join(tmpdir(), 'hexapla-git-'));
afterAll(() => rmSync(repo, { recursive: true }));

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', repo, ...who, ...args], { encoding: 'utf8' }).trim();
}

function commit(files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(repo, 'docs', path), text);
  git('add', '.');
  git('commit', '--quiet', '-m', 'state');
  return git('rev-parse', 'HEAD');
}

git('init', '--quiet', '-b', 'main');
mkdirSync(join(repo, 'docs', 'a b'), { recursive: true });
const large = 'a line of text\n'.repeat(40_000);
const first = commit({ 'one.md': 'old\n', 'large.md': large, 'a b/empty.md': '' });
const second = commit({ 'one.md': 'new\n' });

test('files at commits, asked for all at once', async () => {
  const source = await openGitSource(`${repo}:docs`);
  const asked: [string, string][] = [
    ['one.md', first],
    ['large.md', first],
    ['none.md', first],
    ['a b/empty.md', second],
    ['one.md', second],
    ['one.md', 'HEAD'],
    ['a b', 'HEAD'],
    ['one.md\nHEAD:docs/one.md', 'HEAD'],
  ];
  const found = await Promise.all(asked.map(([path, at]) => source.read(path, at)));
  source.close();
  expect(found.map((version) => version?.bytes.toString() ?? null)).toEqual([
    'old\n',
    large,
    null,
    '',
    'new\n',
    'new\n',
    null,
    null,
  ]);
});

test('all Markdown files of a commit', async () => {
  const source = await openGitSource(`${repo}:docs`);
  const { commit: full, files } = await source.list(first.slice(0, 10));
  expect(full).toBe(first);
  expect([...files.keys()].sort()).toEqual(['a b/empty.md', 'large.md', 'one.md']);
  expect((await source.blob(files.get('one.md')!)).toString()).toBe('old\n');
  const head = await source.list('HEAD');
  expect(head.commit).toBe(second);
  expect(head.files.get('large.md')).toBe(files.get('large.md'));
  await expect(source.list('0'.repeat(40))).rejects.toThrow(UnknownCommit);
  source.close();
  const nowhere = await openGitSource(`${repo}:none`);
  expect((await nowhere.list('HEAD')).files.size).toBe(0);
  nowhere.close();
});

test('a commit that the repository lacks', async () => {
  const source = await openGitSource(`${repo}:docs`);
  await expect(source.read('one.md', '0'.repeat(40))).rejects.toThrow(UnknownCommit);
  await expect(source.read('one.md', '--batch')).rejects.toThrow('"--batch" is not a commit');
  expect((await source.read('one.md', first))?.bytes.toString()).toBe('old\n');
  source.close();
  await expect(source.read('one.md', first)).rejects.toThrow('closed');
});

test('no repository, no git', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'hexapla-no-git-'));
  await expect(openGitSource(`${empty}:docs`)).rejects.toThrow(UsageError);
  await expect(openGitSource(`${empty}/none:docs`)).rejects.toThrow('is no git repository');
  rmSync(empty, { recursive: true });
});

test('the very text that was translated', () => {
  const text = 'one\ntwo\n';
  const crlf = text.replaceAll('\n', '\r\n');
  const sha1 = (of: string): string => hash('sha1', Buffer.from(of));
  expect(hashMatch(Buffer.from(text), sha1(crlf))).toBe('crlf');
  expect(hashMatch(Buffer.from(crlf), sha1(crlf).toUpperCase())).toBe('crlf');
  expect(hashMatch(Buffer.from(text), sha1(text))).toBe('as is');
  expect(hashMatch(Buffer.from(text), sha1('else'))).toBe('none');
});
