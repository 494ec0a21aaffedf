import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { FolderWatch } from './folder-watch.ts';

function watched(depth?: 'deep' | 'shallow'): { folder: string; told(path: string): Promise<boolean>; forget(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hexapla-watch-')));
  mkdirSync(join(folder, 'content', 'a'), { recursive: true });
  writeFileSync(join(folder, 'content', 'a', 'old.md'), '1');
  const paths = new Set<string>();
  const watch = new FolderWatch([join(folder, 'content')], (path) => paths.add(path), depth);
  onTestFinished(() => {
    watch.close();
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    async told(path) {
      for (let tries = 0; tries < 200 && !paths.has(join(folder, path)); tries++) await pause(20);
      return paths.has(join(folder, path));
    },
    forget: () => paths.clear(),
  };
}

test('files that change, come, go and are renamed are told of, in folders of all depths, also new ones', async () => {
  const { folder, told, forget } = watched();
  writeFileSync(join(folder, 'content/a/old.md'), '2');
  expect(await told('content/a/old.md')).toBe(true);
  writeFileSync(join(folder, 'content/a/new.md'), '1');
  expect(await told('content/a/new.md')).toBe(true);
  forget();
  renameSync(join(folder, 'content/a/new.md'), join(folder, 'content/a/newer.md'));
  expect([await told('content/a/new.md'), await told('content/a/newer.md')]).toEqual([true, true]);
  forget();
  rmSync(join(folder, 'content/a/old.md'));
  expect(await told('content/a/old.md')).toBe(true);
  mkdirSync(join(folder, 'content/b/c'), { recursive: true });
  expect(await told('content/b')).toBe(true);
  writeFileSync(join(folder, 'content/b/c/deep.md'), '1');
  expect(await told('content/b/c/deep.md')).toBe(true);
});

test('a folder that is moved away and back is told of, and followed again', async () => {
  const { folder, told, forget } = watched();
  renameSync(join(folder, 'content'), join(folder, 'away'));
  await pause(100);
  forget();
  renameSync(join(folder, 'away'), join(folder, 'content'));
  expect(await told('content')).toBe(true);
  writeFileSync(join(folder, 'content/a/old.md'), '3');
  expect(await told('content/a/old.md')).toBe(true);
});

test('a shallow watch does not go into folders', async () => {
  const { folder, told } = watched('shallow');
  writeFileSync(join(folder, 'content/a/old.md'), '2');
  writeFileSync(join(folder, 'content/here.md'), '2');
  expect(await told('content/here.md')).toBe(true);
  expect(await Promise.race([told('content/a/old.md'), pause(200, false)])).toBe(false);
});
