import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDraft } from './publish.ts';

/**
 * A build of thirty files that stops for ever at the step named on its command line; the folder and the text of the
 * files come with it.
 */
const build = `
import fs from 'node:fs';
import { openDraft } from ${JSON.stringify(new URL('./publish.ts', import.meta.url).href)};
const [out, text, point] = process.argv.slice(1);
const at = (step) => {
  if (step !== point) return;
  fs.writeSync(1, 'stopped');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
let renames = 0;
const disk = {
  ...fs,
  mkdirSync(...args) { at('before the draft is created'); return fs.mkdirSync(...args); },
  writeFileSync(path, content) {
    fs.writeFileSync(path, content.slice(0, 100));
    at('half of the manifest written');
    fs.writeFileSync(path, content);
  },
  renameSync(from, to) { at('before rename ' + ++renames); fs.renameSync(from, to); },
  rmSync(...args) {
    if (renames > 0) at('before the old site is removed');
    fs.rmSync(...args);
    if (renames > 0) at('before the lock is given back');
  },
};
const draft = await openDraft(out, disk);
at('draft opened');
for (let i = 0; i < 30; i++) {
  fs.writeFileSync(draft.folder + '/' + i + '.html', text);
  if (i === 15) at('half of the files written');
}
at('all files written');
try {
  await draft.publish();
  fs.writeSync(1, 'published');
} finally {
  draft.abandon();
}
`;

let scratch: string;
let out: string;
beforeEach(() => {
  scratch = fs.mkdtempSync(join(tmpdir(), 'hexapla-killed-'));
  out = join(scratch, 'dist');
});
afterEach(() => fs.rmSync(scratch, { recursive: true }));

function start(text: string, point = ''): ChildProcess {
  return spawn(process.execPath, ['--input-type=module', '-e', build, out, text, point], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function killAt(point: string, text: string): Promise<void> {
  const child = start(text, point);
  const output = await Promise.race([once(child.stdout!, 'data'), once(child.stderr!, 'data')]);
  expect(String(output)).toBe('stopped');
  child.kill('SIGKILL');
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

/** The text that all thirty files have; 'none' without the folder; 'damaged' for anything else. */
function site(): string {
  if (!fs.existsSync(out)) return 'none';
  const texts = fs.readdirSync(out).map((name) => fs.readFileSync(join(out, name), 'utf8'));
  return texts.length === 30 && new Set(texts).size === 1 ? texts[0]! : 'damaged';
}

async function publish(text: string): Promise<void> {
  const draft = await openDraft(out);
  for (let i = 0; i < 30; i++) fs.writeFileSync(join(draft.folder, `${i}.html`), text);
  await draft.publish();
}

/** Every step at which a build is killed; the site right after it, and after the next build has begun. */
const steps = [
  ['before the draft is created', 'old', 'old'],
  ['draft opened', 'old', 'old'],
  ['half of the files written', 'old', 'old'],
  ['all files written', 'old', 'old'],
  ['half of the manifest written', 'old', 'old'],
  ['before rename 1', 'old', 'old'],
  // No call of Node replaces a folder in one step: for this moment the old site stands beside its place.
  ['before rename 2', 'none', 'old'],
  ['before rename 3', 'new', 'new'],
  ['before the old site is removed', 'new', 'new'],
  ['before the lock is given back', 'new', 'new'],
] as const;

describe('a build killed', () => {
  test.each(steps)('%s: the site is %s, then %s', async (point, after, recovered) => {
    await publish('old');
    await killAt(point, 'new');
    expect(site()).toBe(after);

    const draft = await openDraft(out);
    expect(site()).toBe(recovered);
    const beside = fs.readdirSync(scratch).filter((name) => join(fs.realpathSync(scratch), name) !== draft.folder);
    expect(beside.sort()).toEqual(['.dist.lock', '.dist.manifest.json', 'dist']);
    draft.abandon();

    await publish('next');
    expect(site()).toBe('next');
    expect(fs.readdirSync(scratch).sort()).toEqual(['.dist.manifest.json', 'dist']);
  });

  test.each([
    ['half of the files written', 'none'],
    ['before rename 1', 'none'],
    // Without an old site the second rename is that of the manifest.
    ['before rename 2', 'new'],
  ])('%s, with no site before it: %s', async (point, after) => {
    await killAt(point, 'new');
    expect(site()).toBe(after);
    await publish('next');
    expect(site()).toBe('next');
    expect(fs.readdirSync(scratch).sort()).toEqual(['.dist.manifest.json', 'dist']);
  });
});

test('a living build is not disturbed, and its draft is left alone', async () => {
  const child = start('new', 'half of the files written');
  await once(child.stdout!, 'data');
  const drafts = () => fs.readdirSync(scratch).filter((name) => name.startsWith('.dist.draft-'));
  const before = drafts();
  await expect(openDraft(out)).rejects.toThrow(`another build (process ${child.pid}) writes to this folder`);
  expect(drafts()).toEqual(before);
  expect(before).toHaveLength(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('of several builds that find a dead one’s lock at the same time, each publishes all of its site or nothing', async () => {
  await publish('old');
  await killAt('half of the files written', 'dead');
  const results = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (text) => {
      const child = start(text);
      let said = '';
      const hear = (part: Buffer) => {
        said += part;
      };
      child.stdout!.on('data', hear);
      child.stderr!.on('data', hear);
      await once(child, 'close');
      return { text, said };
    }),
  );
  const published = results.filter(({ said }) => said === 'published').map(({ text }) => text);
  for (const { said } of results) expect(said).toMatch(/^published$|another build/);
  expect(published).toContain(site());
  expect(fs.readdirSync(scratch).sort()).toEqual(['.dist.manifest.json', 'dist']);
});
