import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileState } from './file-states.ts';
import { type Disk, openDraft } from './publish.ts';

let scratch: string;
let out: string;
let spare: string;
beforeEach(() => {
  scratch = fs.mkdtempSync(join(tmpdir(), 'hexapla-spare-'));
  out = join(scratch, 'dist');
  spare = join(scratch, 'cache', 'builds', 'spare');
});
afterEach(() => fs.rmSync(scratch, { recursive: true }));

/** Publishes a site of one file; what the draft held when it was opened. */
async function publish(text: string, keepFormer = true, disk: Disk = fs): Promise<string[]> {
  const draft = await openDraft(out, disk, spare);
  try {
    const held = fs.readdirSync(draft.folder);
    for (const name of held) fs.rmSync(join(draft.folder, name), { recursive: true });
    fs.writeFileSync(join(draft.folder, `${text}.html`), text);
    await draft.publish(new Map(), new Map(), keepFormer);
    return held;
  } finally {
    draft.abandon();
  }
}

const beside = () => fs.readdirSync(scratch).sort();

test('the site that stood there is kept, and the next draft begins from it', async () => {
  expect(await publish('one')).toEqual([]);
  expect(await publish('two')).toEqual([]);
  expect(fs.readdirSync(spare)).toEqual(['one.html']);
  expect(await publish('three')).toEqual(['one.html']);
  expect(fs.readdirSync(out)).toEqual(['three.html']);
  expect(fs.readdirSync(spare)).toEqual(['two.html']);
  expect(beside()).toEqual(['.dist.manifest.json', 'cache', 'dist']);
});

test('the states of what is published are told, unless names were taken away with the former site', async () => {
  const states = async (keep: boolean) => {
    const draft = await openDraft(out, fs, spare);
    fs.writeFileSync(join(draft.folder, 'a.html'), 'a');
    return draft.publish(new Map(), new Map(), keep);
  };
  const told = () => new Map([['a.html', fileState(join(out, 'a.html'))]]);
  expect(await states(true)).toEqual(told());
  expect(await states(true)).toEqual(told());
  fs.rmSync(spare, { recursive: true });
  expect(await states(false)).toBeNull();
});

test('one that is not worth keeping is removed', async () => {
  await publish('one');
  await publish('two', false);
  expect(fs.existsSync(spare)).toBe(false);
  expect(beside()).not.toContain('.dist.previous');
});

test('an abandoned draft is kept for the next one, and the site stands as it was', async () => {
  await publish('one');
  const draft = await openDraft(out, fs, spare);
  fs.writeFileSync(join(draft.folder, 'two.html'), 'two');
  draft.abandon();
  expect(fs.readdirSync(out)).toEqual(['one.html']);
  expect(await publish('three')).toEqual(['two.html']);
});

test('what a killed build left is kept, without the manifest that it had written', async () => {
  await publish('one');
  const left = join(scratch, '.dist.draft-999999999-1');
  fs.mkdirSync(left);
  fs.writeFileSync(join(left, 'two.html'), 'two');
  fs.writeFileSync(`${left}.manifest.json`, '{}');
  expect(await publish('three')).toEqual(['two.html']);
  expect(beside()).toEqual(['.dist.manifest.json', 'cache', 'dist']);
});

test('killed after it was published: the site that stood there is kept', async () => {
  await publish('one');
  fs.mkdirSync(join(scratch, '.dist.previous'));
  fs.writeFileSync(join(scratch, '.dist.previous', 'zero.html'), 'zero');
  expect(await publish('two')).toEqual(['zero.html']);
});

test('a build without a spare folder leaves it alone and begins with nothing', async () => {
  await publish('one');
  await publish('two');
  const draft = await openDraft(out);
  expect(fs.readdirSync(draft.folder)).toEqual([]);
  draft.abandon();
  expect(fs.readdirSync(spare)).toEqual(['one.html']);
});

test('where a folder cannot be moved to the cache, such as to another disk, nothing is kept', async () => {
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (String(to) === spare) throw Object.assign(new Error('planted'), { code: 'EXDEV' });
    fs.renameSync(from, to);
  };
  await publish('one');
  await publish('two', true, { ...fs, renameSync });
  expect(fs.existsSync(spare)).toBe(false);
  expect(fs.readdirSync(out)).toEqual(['two.html']);
  expect(beside()).not.toContain('.dist.previous');
});
