import { execFileSync } from 'node:child_process';
import { repositoryOf } from './git-source.ts';

/**
 * What a repository knows: its newest commit, and how many objects it holds. Any text that becomes known later, or is
 * forgotten, changes it. null where git cannot say.
 * @param setting `REPO:folder`, as for `openGitSource`
 */
export function gitState(setting: string): string | null {
  const { repo } = repositoryOf(setting);
  const ask = (...args: string[]): string =>
    execFileSync('git', ['-C', repo, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    return `${ask('rev-parse', 'HEAD')}${ask('count-objects', '-v')}`;
  } catch {
    return null;
  }
}
