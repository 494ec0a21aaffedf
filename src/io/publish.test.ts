import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../model/usage-error.ts';
import { type Disk, openDraft } from './publish.ts';

let scratch: string;
let out: string;
beforeEach(() => {
  scratch = fs.mkdtempSync(join(tmpdir(), 'hexapla-publish-'));
  out = join(scratch, 'dist');
});
afterEach(() => fs.rmSync(scratch, { recursive: true }));

type Files = Readonly<Record<string, string>>;
const first: Files = { 'index.html': 'first', 'ru/index.html': 'первый' };
const second: Files = { 'index.html': 'second', 'zh/index.html': '第二' };

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), text);
  }
}

function read(folder: string): Files {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), fs.readFileSync(path, 'utf8')]));
}

async function publish(files: Files, target = out, disk: Disk = fs): Promise<void> {
  const draft = await openDraft(target, disk);
  try {
    write(draft.folder, files);
    await draft.publish();
  } finally {
    draft.abandon();
  }
}

/** A disk on which the nth call of `name` fails with `code`. */
function failing(name: keyof Disk, code: string, nth = 1): Disk {
  let calls = 0;
  const failingCall = (...args: unknown[]) => {
    if (++calls === nth) throw Object.assign(new Error(`${code}, planted`), { code, path: String(args[0]) });
    return (fs[name] as (...args: unknown[]) => unknown)(...args);
  };
  return { ...fs, [name]: failingCall };
}

describe('publishing', () => {
  test('a first and a second site, the manifest beside it, nothing else left', async () => {
    await publish(first);
    expect(read(out)).toEqual(first);
    const manifest = JSON.parse(fs.readFileSync(join(scratch, '.dist.manifest.json'), 'utf8'));
    expect(manifest.files.map((file: { path: string }) => file.path)).toEqual(['index.html', 'ru/index.html']);
    await publish(second);
    expect(read(out)).toEqual(second);
    expect(fs.readdirSync(scratch).sort()).toEqual(['.dist.manifest.json', 'dist']);
  });

  test('until the draft is published, the old site stands as it was', async () => {
    await publish(first);
    const draft = await openDraft(out);
    write(draft.folder, second);
    expect(read(out)).toEqual(first);
    expect(dirname(draft.folder)).toBe(fs.realpathSync(scratch));
    draft.abandon();
    expect(read(out)).toEqual(first);
    expect(fs.readdirSync(scratch).sort()).toEqual(['.dist.manifest.json', 'dist']);
  });

  test('into folders that do not exist yet', async () => {
    await publish(first, join(scratch, 'a', 'b', 'site'));
    expect(read(join(scratch, 'a', 'b', 'site'))).toEqual(first);
  });

  test('through a link, into the folder that it means', async () => {
    fs.mkdirSync(join(scratch, 'www'));
    fs.symlinkSync(join(scratch, 'www'), out);
    await publish(first);
    await publish(second);
    expect(fs.lstatSync(out).isSymbolicLink()).toBe(true);
    expect(read(join(scratch, 'www'))).toEqual(second);
  });

  test('a file that somebody added to a published site does not make it foreign', async () => {
    await publish(first);
    fs.writeFileSync(join(out, 'CNAME'), 'example.org');
    await publish(second);
    expect(read(out)).toEqual(second);
  });

  test('a draft is published once, and not after it was abandoned', async () => {
    const draft = await openDraft(out);
    write(draft.folder, first);
    await draft.publish();
    draft.abandon();
    expect(read(out)).toEqual(first);
    await expect(draft.publish()).rejects.toThrow('published or abandoned');
    expect(read(out)).toEqual(first);
  });

  test.each([
    ['no files', {}, 'published or abandoned'],
    ['files that were just being read', second, ''],
  ])('a draft abandoned while it was being published, with %s', async (_name, files, message) => {
    await publish(first);
    const draft = await openDraft(out);
    write(draft.folder, files);
    const publishing = draft.publish();
    draft.abandon();
    await expect(publishing).rejects.toThrow(message);
    expect(read(out)).toEqual(first);
    expect(fs.readdirSync(scratch).sort()).toEqual(['.dist.manifest.json', 'dist']);
  });
});

describe('what is not ours stays', () => {
  async function refused(target = out): Promise<UsageError> {
    const error = await openDraft(target).catch((caught) => caught);
    expect(error).toBeInstanceOf(UsageError);
    return error;
  }

  test('a folder with files that no build wrote', async () => {
    write(out, { 'thesis.txt': 'ten years' });
    const error = await refused();
    expect(error.message).toContain('holds files that hexapla did not write');
    expect(error.fix).toBe('choose another --out, or delete the folder yourself');
    expect(fs.readdirSync(scratch)).toEqual(['dist']);
    expect(read(out)).toEqual({ 'thesis.txt': 'ten years' });
  });

  test('a folder that took the place of a published one', async () => {
    await publish(first);
    fs.rmSync(out, { recursive: true });
    write(out, { 'thesis.txt': 'ten years' });
    await refused();
    expect(read(out)).toEqual({ 'thesis.txt': 'ten years' });
  });

  test('a file', async () => {
    fs.writeFileSync(out, 'x');
    expect((await refused()).message).toMatch(/is a file/);
  });

  test('the root of the file system', async () => {
    expect((await refused('/')).message).toMatch(/root/);
  });

  const hasMount = fs.existsSync('/dev/shm') && fs.statSync('/dev/shm').dev !== fs.statSync('/dev').dev;
  test.skipIf(!hasMount)('a mount point', async () => {
    expect((await refused('/dev/shm')).message).toMatch(/mount point/);
  });

  test('an empty folder is nobody’s and is used', async () => {
    fs.mkdirSync(out);
    await publish(first);
    expect(read(out)).toEqual(first);
  });
});

describe('two builds at once', () => {
  test('the second is refused; when the first has ended, it is not', async () => {
    const draft = await openDraft(out);
    await expect(openDraft(out)).rejects.toThrow(`another build (process ${process.pid}) writes to this folder`);
    expect(fs.existsSync(draft.folder)).toBe(true);
    draft.abandon();
    await publish(second);
  });

  test('two targets side by side do not mind each other', async () => {
    const draft = await openDraft(out);
    await publish(second, `${out}.draft-1`);
    await publish(second, join(scratch, 'dis'));
    expect(fs.existsSync(draft.folder)).toBe(true);
    draft.abandon();
  });

  test('a build whose lock was taken away does not publish', async () => {
    await publish(first);
    const draft = await openDraft(out);
    write(draft.folder, second);
    fs.writeFileSync(join(scratch, '.dist.lock'), 'somebody else');
    await expect(draft.publish()).rejects.toThrow(/taken over/);
    expect(read(out)).toEqual(first);
  });
});

describe('when the disk refuses, the old site is unchanged and the error is one of usage', () => {
  test.each([
    ['disk full while the manifest is written', failing('writeFileSync', 'ENOSPC'), /^disk full/],
    ['the old site cannot be moved', failing('renameSync', 'EBUSY', 1), /^in use or a mount point/],
    ['the new site cannot be moved', failing('renameSync', 'EACCES', 2), /^no permission/],
    ['the manifest cannot be moved', failing('renameSync', 'ENOSPC', 3), /^disk full/],
    ['the draft cannot be created', failing('mkdirSync', 'EROFS', 2), /^read-only file system/],
    ['the folder above cannot be created', failing('mkdirSync', 'EACCES', 1), /^no permission/],
  ])('%s', async (_name, disk, message) => {
    await publish(first);
    const error = await publish(second, out, disk).catch((caught) => caught);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(message);
    expect(read(out)).toEqual(first);
    expect(fs.readdirSync(scratch).sort()).toEqual(['.dist.manifest.json', 'dist']);
    await publish(second);
    expect(read(out)).toEqual(second);
  });

  test('there was no old site: there is none', async () => {
    await expect(publish(first, out, failing('renameSync', 'ENOSPC', 1))).rejects.toThrow(/disk full/);
    expect(fs.readdirSync(scratch)).toEqual([]);
  });

  test('even the way back fails: the next build puts the site back', async () => {
    await publish(first);
    let calls = 0;
    const renameSync: typeof fs.renameSync = (from, to) => {
      if (++calls >= 2) throw Object.assign(new Error('planted'), { code: 'EIO' });
      fs.renameSync(from, to);
    };
    await expect(publish(second, out, { ...fs, renameSync })).rejects.toThrow(/stands in .*\.dist\.previous/);
    expect(fs.existsSync(out)).toBe(false);
    const draft = await openDraft(out);
    expect(read(out)).toEqual(first);
    draft.abandon();
  });

  test('the previous site cannot be removed: the new one stands all the same', async () => {
    await publish(first);
    await publish(second, out, failing('rmSync', 'EBUSY', 2));
    expect(read(out)).toEqual(second);
    await publish(first);
    expect(read(out)).toEqual(first);
    expect(fs.readdirSync(scratch).sort()).toEqual(['.dist.manifest.json', 'dist']);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    fs.chmodSync(scratch, 0o555);
    await expect(openDraft(out)).rejects.toThrow(/^no permission/);
    fs.chmodSync(scratch, 0o755);
  });
});
