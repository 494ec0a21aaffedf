import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${project}/package.json`, 'utf8')) as { scripts: Record<string, string> };

// npm makes no command of the package that it installs in, so scripts must not count on one.
test.each(['build', 'dev', 'preview'])('npm run %s finds the program', (script) => {
  const shown = execFileSync('npm', ['run', '--silent', script, '--', '--help'], { cwd: project, encoding: 'utf8' });
  expect(shown).toContain(`npx hexapla ${script}`);
});

test('npm start builds, then serves', () => {
  expect(scripts['start']).toBe(`${scripts['build']} && ${scripts['preview']}`);
});
