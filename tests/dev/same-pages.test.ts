import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { launcher, type RunningDev, startDev, until, withoutClient } from './running-dev.ts';

// What dev shows once all is read is what a build writes.

/** Files that dev shows otherwise than they were built, by path. */
async function differences(dev: RunningDev): Promise<string[]> {
  await promisify(execFile)(process.execPath, [launcher, 'build', '--quiet'], { cwd: dev.folder });
  const site = join(dev.folder, 'dist');
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(html|md|xml|json|txt)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const file of files) {
    // dev does not write all pages of a language into one file for programs.
    if (/llms(?:-full)?\.txt$/.test(file)) continue;
    const address = file.replace(/404\.html$/, 'nowhere/').replace(/(^|\/)index\.html$/, '$1');
    const { text } = await dev.get(address);
    if (withoutClient(text) !== readFileSync(join(site, file), 'utf8')) found.push(file);
  }
  return found;
}

test('pages are as they are built, before and after edits', async () => {
  const dev = await startDev();
  onTestFinished(() => dev.stop());
  expect(await differences(dev)).toEqual([]);

  const page = 'content/de/elements/port-pox.md';
  const before = dev.read(page).replace(/^title: .*$/m, 'title: Anders');
  const neighbour = async (): Promise<string> => withoutClient((await dev.get('de/elements/account-pox/')).text);
  const neighbourBefore = await neighbour();
  dev.write(page, `${before}\n## Noch etwas\n\nSiehe [dort](account-pox.md#nirgends).\n`);
  await until('the section', async () => (await dev.get('de/elements/port-pox/')).text.includes('Noch etwas'));
  await until('who links there', async () => (await neighbour()) !== neighbourBefore);
  expect(await differences(dev)).toEqual([]);
});

test('a page that is not is found', async () => {
  const dev = await startDev();
  onTestFinished(() => dev.stop());
  const { get } = dev;
  const changed: RunningDev = {
    ...dev,
    async get(path) {
      const { status, text } = await get(path);
      return { status, text: path === 'de/elements/port-pox/' ? text.replace('</p>', '!</p>') : text };
    },
  };
  expect(await differences(changed)).toEqual(['de/elements/port-pox/index.html']);
});
