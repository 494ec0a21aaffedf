import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitState } from './git-state.ts';

test('the state of a repository changes with its newest commit and with what it holds', () => {
  const repo = mkdtempSync(join(tmpdir(), 'hexapla-git-state-'));
  try {
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org'];
    const git = (...args: string[]) => execFileSync('git', ['-C', repo, ...who, ...args], { stdio: 'pipe' });
    expect(gitState(repo)).toBeNull();
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '--message', 'one');
    const first = gitState(repo);
    expect(first).not.toBeNull();
    expect(gitState(repo)).toBe(first);
    writeFileSync(join(repo, 'a'), 'a');
    git('hash-object', '-w', 'a');
    const second = gitState(repo);
    expect(second).not.toBe(first);
    git('commit', '--quiet', '--allow-empty', '--message', 'two');
    expect(gitState(repo)).not.toBe(second);
  } finally {
    rmSync(repo, { recursive: true, force: true });
  }
});
